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
    private static final Pattern REST;
    private static final Pattern NOT_REQUIRED =
            Pattern.compile("не потреб|без фінансув|не передбача|фінансування не|коштів не|без залучення коштів");
    private static final Pattern WITHIN = Pattern.compile(
            "(?:у|в) межах (?:\\p{L}+ ){0,4}(?:кошторис|видатк|асигнуван|призначен|фінансув|кошт|бюджет|"
                    + "ресурс|поточн)");
    private static final Pattern ALL = Pattern.compile("^(?:усього|всього|разом|загальн(?!\\p{L}* фонд)|загалом)");

    static {
        SOURCES.put(FundingSource.OTHER, Pattern.compile("(?:не|поза)бюджет|не заборонен|позик|кредит"));
        SOURCES.put(FundingSource.STATE_BUDGET, Pattern.compile("держ(?:авн\\p{L}*)? ?бюджет|державн|субвенц|дфрр"));
        SOURCES.put(FundingSource.OBLAST_BUDGET, Pattern.compile("обласн|бюджет\\p{L}* \\p{L}+ област"));
        SOURCES.put(
                FundingSource.GRANT, Pattern.compile("грант|міжнародн|донор|технічн\\p{L}* допомог|благодійн|мтд\\b"));
        SOURCES.put(FundingSource.ENTERPRISE, Pattern.compile("підприємств|власн\\p{L}* кошт|інвест"));
        SOURCES.put(
                FundingSource.LOCAL_BUDGET,
                Pattern.compile(
                        "місцев|міськ|селищн|сільськ|територіальн\\p{L}* громад|бюджет\\p{L}* громад|(?U:\\bмб\\b)"));
        REST = Pattern.compile("інш|районн|залучен|спонсор|партнер");
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
        Matcher rest = REST.matcher(norm);
        if (rest.find() && rest.start() < first) {
            return Optional.of(FundingSource.OTHER);
        }
        if (found == null && norm.matches(".*(?:бюджет|загальн\\p{L}* фонд|спеціальн\\p{L}* фонд).*")) {
            return Optional.of(FundingSource.LOCAL_BUDGET);
        }
        return Optional.ofNullable(found);
    }

    /** A label that is a source and nothing else, as rows of totals have it. */
    public static boolean isSourceLabel(String text) {
        String norm = Words.norm(text);
        return norm.length() <= 90
                && source(text).isPresent()
                && norm.matches(".*(бюджет|джерел|кошт|грант|субвенц|допомог|інш|підприємств|інвест|фонд|мб).*");
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
        // The special fund of a local programme is its development budget: capital spending (Budget Code, article 71).
        if (norm.matches(".*(?:спеціальн\\p{L}* фонд|бюджет\\p{L}* розвитку).*")) {
            return ExpenditureKind.CAPITAL;
        }
        return norm.contains("поточн") || norm.matches(".*загальн\\p{L}* фонд.*")
                ? ExpenditureKind.CURRENT
                : ExpenditureKind.UNSPLIT;
    }
}
