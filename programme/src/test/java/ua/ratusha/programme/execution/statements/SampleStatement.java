package ua.ratusha.programme.execution.statements;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.dhatim.fastexcel.Workbook;

/** A statement of the treasury as such files look. */
final class SampleStatement {
    static final String HEADER = "Дата;№ документа;КПКВК;КЕКВ;Сума, грн;Одержувач;Код ЄДРПОУ;Призначення платежу\n";
    static final String BY_CONTRACT = "02.04.2026;118;0217520;2240;250 000,00;ТОВ «Приклад»;00032129;"
            + "Послуги зг. дог. № 15/26 від 02.03.2026, рах. № 4 від 01.04.2026 без ПДВ\n";
    static final String UNKNOWN = "03.04.2026;119;0217520;2240;1 500,00;ТОВ «Хостинг»;14360570;Домени, рік\n";

    private SampleStatement() {}

    /** The payment by contract in a spreadsheet that took codes for numbers and adds a total. */
    static byte[] spreadsheet(String purpose) throws IOException {
        ByteArrayOutputStream xlsx = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(xlsx, "test", "1.0")) {
            var sheet = book.newWorksheet("Виписка");
            sheet.value(0, 0, "Виписка по рахунку за квітень 2026 року");
            String[] titles = HEADER.strip().split(";");
            for (int i = 0; i < titles.length; i++) {
                sheet.value(2, i, titles[i]);
            }
            sheet.value(3, 0, "02.04.2026");
            sheet.value(3, 1, 118);
            sheet.value(3, 2, 217520);
            sheet.value(3, 3, 2240);
            sheet.value(3, 4, 250000.00);
            sheet.value(3, 5, "ТОВ «Приклад»");
            sheet.value(3, 6, 32129);
            sheet.value(3, 7, purpose);
            sheet.value(4, 0, "Разом");
            sheet.value(4, 4, 250000.00);
        }
        return xlsx.toByteArray();
    }
}
