package vn.kiphan.receipt;

import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.kiphan.account.Acting;
import vn.kiphan.account.ForUnits;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.report.SubmissionId;
import vn.kiphan.submission.Receipt;
import vn.kiphan.submission.Receipts;

/** The receipt as a file and its code as a picture, for the unit that filed. */
@Controller
@ForUnits
class ReceiptFileController {

    private final Receipts receipts;
    private final ReceiptSlip slip;

    ReceiptFileController(Receipts receipts, ReceiptSlip slip) {
        this.receipts = receipts;
        this.slip = slip;
    }

    @GetMapping("/submissions/{id}/receipt.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable UUID id, @Acting SignedInPerson person) {
        Receipt receipt = receipts.of(new SubmissionId(id), person.reportingUnits());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(receipt.number() + ".pdf")
                                .build()
                                .toString())
                .body(slip.pdf(receipt, check(receipt)));
    }

    /** The code of the receipt on screen, so that a telephone opens the check from there too. */
    @GetMapping(path = "/submissions/{id}/receipt.png", produces = MediaType.IMAGE_PNG_VALUE)
    @ResponseBody
    byte[] code(@PathVariable UUID id, @Acting SignedInPerson person) {
        return QrCode.png(check(receipts.of(new SubmissionId(id), person.reportingUnits())));
    }

    private static String check(Receipt receipt) {
        return ServletUriComponentsBuilder.fromCurrentContextPath()
                .pathSegment("receipts", receipt.number(), receipt.sha256())
                .toUriString();
    }
}
