package vn.kiphan.shared;

import vn.kiphan.shared.ZipRefused.Reason;

/** Where one entry of an archive lies and what its directory claims about it; offsets and sizes in bytes. */
record ZipEntryPlace(String name, boolean stored, long crc, int headerStart, int dataStart, int packed, long unpacked) {

    /** Compares what came out with what the directory claims. */
    void expect(long actualCrc, long actualSize) throws ZipRefused {
        if (actualCrc != crc || actualSize != unpacked) {
            throw new ZipRefused(Reason.DAMAGED, "entry differs from its checksum or size: " + name);
        }
    }
}
