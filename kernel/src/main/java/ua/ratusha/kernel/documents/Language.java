package ua.ratusha.kernel.documents;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import ua.ratusha.kernel.documents.Table.Cell;
import ua.ratusha.kernel.documents.Table.Kind;

/** The words and the look of numbers in a document's language: «1 234,50» with spaces that do not break a line. */
final class Language {
    private static final char NO_BREAK_SPACE = '\u00a0';
    private static final char MINUS = '\u2212';

    private final Locale locale;
    private final ResourceBundle texts;
    private final DecimalFormatSymbols symbols;

    private Language(Locale locale) {
        this.locale = locale;
        this.texts = ResourceBundle.getBundle(
                "ua.ratusha.kernel.documents.texts",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        // Set by hand: the JDK's own data for «uk» change between releases, and frozen reports must not.
        this.symbols = new DecimalFormatSymbols(Locale.ROOT);
        boolean english = locale.getLanguage().equals("en");
        symbols.setGroupingSeparator(english ? ',' : NO_BREAK_SPACE);
        symbols.setDecimalSeparator(english ? '.' : ',');
        symbols.setMinusSign(MINUS);
    }

    static Language of(Document document) {
        return new Language(Locale.forLanguageTag(document.lang()));
    }

    /** Full tag for office files, which want a country: {@code uk-UA}. */
    String officeTag() {
        return locale.getLanguage().equals("en") ? "en-GB" : "uk-UA";
    }

    String text(String key, Object... args) {
        return new MessageFormat(texts.getString(key), locale).format(args);
    }

    String show(Cell cell, Kind kind) {
        BigDecimal value = cell.value();
        return value == null || !cell.text().isEmpty() ? cell.text() : show(value, kind);
    }

    private String show(BigDecimal value, Kind kind) {
        int decimals = Math.max(0, value.scale());
        DecimalFormat format = new DecimalFormat("#,##0", symbols);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        format.setRoundingMode(RoundingMode.UNNECESSARY);
        String text = format.format(value);
        return kind == Kind.PERCENT ? text + NO_BREAK_SPACE + '%' : text;
    }
}
