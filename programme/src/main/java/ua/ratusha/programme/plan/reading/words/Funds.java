package ua.ratusha.programme.plan.reading.words;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ua.ratusha.programme.plan.api.ExpenditureKind;
import ua.ratusha.programme.plan.api.Funding;
import ua.ratusha.programme.plan.api.FundingSource;

/** What the words of a source of money mean. */
public final class Funds {
    private static final Map<FundingSource, Pattern> SOURCES = new LinkedHashMap<>();
    private static final Pattern NOT_REQUIRED =
            Pattern.compile("не потребу|без фінансув|не передбача|фінансування не|коштів не|без залучення коштів");
    private static final Pattern WITHIN = Pattern.compile(
            "(?:у|в) межах (?:\\p{L}+ ){0,4}(?:кошторис|видатк|асигнуван|призначен|фінансув|кошт|бюджет|"
                    + "ресурс|поточн)");
    private static final Pattern ALL = Pattern.compile("^(?:усього|всього|разом|загальн|загалом)");

    static {
        SOURCES.put(FundingSource.STATE_BUDGET, Pattern.compile("держ(?:авн\\p{L}*)? ?бюджет|державн|субвенц|дфрр"));
        SOURCES.put(FundingSource.OBLAST_BUDGET, Pattern.compile("обласн"));
        SOURCES.put(
                FundingSource.GRANT, Pattern.compile("грант|міжнародн|донор|технічн\\p{L}* допомог|благодійн|мтд\\b"));
        SOURCES.put(FundingSource.ENTERPRISE, Pattern.compile("підприємств|власн\\p{L}* кошт|інвест"));
        SOURCES.put(
                FundingSource.LOCAL_BUDGET,
                Pattern.compile(
                        "місцев|міськ|селищн|сільськ|територіальн\\p{L}* громад|бюджет\\p{L}* громад|\\bмб\\b"));
        SOURCES.put(FundingSource.OTHER, Pattern.compile("інш|не заборонен|районн|позабюджет|залучен"));
    }

    private Funds() {}

    /** The first source that the words name; «бюджет» alone is the local one, since a council adopts the programme. */
    public static Optional<FundingSource> source(String text) {
        String norm = Words.norm(text);
        FundingSource found = null;
        int first = Integer.MAX_VALUE;
        for (Map.Entry<FundingSource, Pattern> entry : SOURCES.entrySet()) {
            Matcher matcher = entry.getValue().matcher(norm);
            if (matcher.find() && matcher.start() < first) {
                first = matcher.start();
                found = entry.getKey();
            }
        }
        if (found == null && norm.contains("бюджет")) {
            return Optional.of(FundingSource.LOCAL_BUDGET);
        }
        return Optional.ofNullable(found);
    }

    /** A label that is a source and nothing else, as rows of totals have it. */
    public static boolean isSourceLabel(String text) {
        String norm = Words.norm(text);
        return norm.length() <= 90
                && source(text).isPresent()
                && norm.matches(".*(бюджет|джерел|кошт|грант|субвенц|допомог|інш|підприємств|інвест).*");
    }

    public static boolean isAllSources(String text) {
        return ALL.matcher(Words.norm(text)).find();
    }

    public static Funding funding(String text, boolean hasMoney) {
        String norm = Words.norm(text);
        if (hasMoney) {
            return Funding.FUNDED;
        }
        if (NOT_REQUIRED.matcher(norm).find()) {
            return Funding.NOT_REQUIRED;
        }
        return WITHIN.matcher(norm).find() ? Funding.WITHIN_ESTIMATES : Funding.UNSPECIFIED;
    }

    public static ExpenditureKind kind(String heading) {
        String norm = Words.norm(heading);
        if (norm.contains("дослідж") || norm.contains("дослідн") || norm.contains("науков")) {
            return ExpenditureKind.RESEARCH;
        }
        if (norm.contains("капітальн")) {
            return ExpenditureKind.CAPITAL;
        }
        return norm.contains("поточн") || norm.contains("загальний фонд")
                ? ExpenditureKind.CURRENT
                : ExpenditureKind.UNSPLIT;
    }
}
