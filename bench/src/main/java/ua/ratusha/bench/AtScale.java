package ua.ratusha.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;

/** Lists, filters and sums over an oblast's worth of programmes, one reader, each question asked for the first time. */
final class AtScale {
    private static final int WARM_UPS = 150;
    private static final int QUESTIONS = 201;
    private static final double LIMIT_MILLISECONDS = 50;
    private static final List<String> ORDERS = List.of("community", "-community", "term", "-term", "money", "-money");

    private final Figures figures;
    private final House house;
    private final int programmes;
    private final Random random = new Random(2026);
    private int asked;

    AtScale(Figures figures, House house, int programmes) {
        this.figures = figures;
        this.house = house;
        this.programmes = programmes;
    }

    void measure() {
        try (Visitor reader = new Visitor(house.address())) {
            if (reader.get("/programmes").status() != 200) {
                figures.leaveOut("список багатьох програм: сторінки /programmes ще немає");
                return;
            }
            int pages = Math.max(1, programmes / 25);
            String scale = programmes + " × " + ManyProgrammes.REDACTIONS + ": ";
            ask(reader, scale + "список", n -> "/programmes?page=" + (1 + random.nextInt(pages)) + "&sort=" + order());
            ask(
                    reader,
                    scale + "відбір за словами і роком",
                    n -> "/programmes?q=" + encoded("громада " + random.nextInt(programmes + 1)) + "&year="
                            + (2026 + n % 3));
            ask(reader, scale + "підсумок грошей за рік", n -> "/programmes?sort=-money&year=" + (2025 + n % 3));
        }
    }

    private void ask(Visitor reader, String what, IntFunction<String> question) {
        for (int i = 0; i < WARM_UPS; i++) {
            reader.get(fresh(question.apply(i)));
        }
        double[] times = new double[QUESTIONS];
        for (int i = 0; i < QUESTIONS; i++) {
            String path = fresh(question.apply(i));
            long begin = System.nanoTime();
            int status = reader.get(path).status();
            times[i] = (System.nanoTime() - begin) / 1e6;
            if (status != 200) {
                throw new IllegalStateException(path + " answered " + status);
            }
        }
        figures.atMost(what + ", медіана", Figures.median(times), "мс", LIMIT_MILLISECONDS);
    }

    /** A part that the house does not know keeps it from answering with a page that it has kept. */
    private String fresh(String path) {
        return path + "&measured=" + asked++;
    }

    private String order() {
        return ORDERS.get(random.nextInt(ORDERS.size()));
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
