package vn.kiphan.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.figure.FigureDesk.Change;
import vn.kiphan.figure.FigureRows.Place;

/** Fills in the grids of the sample data, so that every kind of answer can be seen. */
@Component
@Profile("demo")
public class DemoFigures {

    private final FigureDesk desk;

    DemoFigures(FigureDesk desk) {
        this.desk = desk;
    }

    /** @param place of the unit in the list, which decides how it answers what does not follow from its entries */
    public void fill(UUID report, int place, SignedInPerson person) {
        List<Change> changes = new ArrayList<>();
        boolean more = place % 7 == 2;
        for (Figure figure : desk.read(report, person).figures()) {
            BigDecimal counted = figure.amount();
            if (counted == null) {
                answer(figure, place, changes);
            } else if (more && counted.signum() > 0) {
                more = false;
                type(figure, Field.TOTAL, typed(counted.add(BigDecimal.TWO)), changes);
                type(figure, Field.REASON, "Gồm cả hai lượt ở nhà văn hóa thôn chưa ghi vào danh mục.", changes);
            }
            if (figure.asked().cumulative() && counted != null) {
                type(
                        figure,
                        Field.CUMULATIVE,
                        typed(counted.multiply(BigDecimal.TWO).add(BigDecimal.valueOf(place % 5))),
                        changes);
            }
        }
        desk.take(report, changes, person);
    }

    private static void answer(Figure figure, int place, List<Change> changes) {
        switch ((place + figure.number()) % 5) {
            case 0 -> type(figure, Field.STANDING, Standing.NONE.name(), changes);
            case 1 -> type(figure, Field.STANDING, Standing.NO_MEANS.name(), changes);
            case 2 -> type(figure, Field.TOTAL, "0", changes);
            case 3 -> type(figure, Field.TOTAL, Integer.toString(1 + place % 9), changes);
            default -> {
                // left empty, as some units leave it
            }
        }
    }

    private static String typed(BigDecimal number) {
        return number.toPlainString().replace('.', ',');
    }

    private static void type(Figure figure, Field field, String text, List<Change> changes) {
        changes.add(new Change(new Place(figure.asked().key(), field), "", text));
    }
}
