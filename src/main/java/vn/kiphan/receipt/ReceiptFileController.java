package vn.kiphan.receipt;

import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.kiphan.account.Acting;
import vn.kiphan.account.ForUnits;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.coverage.Receipt;
import vn.kiphan.coverage.Receipts;
import vn.kiphan.coverage.SubmissionId;

/** The receipt as a file, for the unit that filed. */
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
        String check = ServletUriComponentsBuilder.fromCurrentContextPath()
                .pathSegment("receipts", receipt.number(), receipt.sha256())
                .toUriString();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(receipt.number() + ".pdf")
                                .build()
                                .toString())
                .body(slip.pdf(receipt, check));
    }
}
