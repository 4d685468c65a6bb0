package ua.ratusha.bench;

import java.util.Map;
import ua.ratusha.bench.Visitor.Answer;

/** How long the document of Kherson takes from its file to a programme, by the pages that an officer uses. */
final class Imported {
    private static final int ROUNDS = 5;
    private static final double LIMIT_SECONDS = 2;
    private final Figures figures;
    private final House house;

    Imported(Figures figures, House house) {
        this.figures = figures;
        this.house = house;
    }

    void measure(byte[] document) {
        double[] read = new double[ROUNDS];
        double[] confirmed = new double[ROUNDS];
        try (Visitor officer = new Visitor(house.address())) {
            officer.signIn("cdto", house.demoPassword("cdto"));
            for (int round = 0; round < ROUNDS; round++) {
                long begin = System.nanoTime();
                Answer brought = officer.upload("/programmes/import", "/programmes/import", "kherson.txt", document);
                expect(303, brought);
                expect(200, officer.get(brought.location()));
                long shown = System.nanoTime();
                Answer done = officer.post(
                        brought.location(),
                        brought.location(),
                        Map.of(
                                "kind", "розпорядження",
                                "number", "вимір-" + round,
                                "date", "20.03.2026",
                                "whose", "other"));
                expect(303, done);
                read[round] = (shown - begin) / 1e9;
                confirmed[round] = (System.nanoTime() - shown) / 1e9;
            }
        }
        figures.atMost("імпорт Херсона: файл → перегляд, уперше", read[0], "с", LIMIT_SECONDS);
        figures.atMost("імпорт Херсона: підтвердження, уперше", confirmed[0], "с", LIMIT_SECONDS);
        double[] whole = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            whole[round] = read[round] + confirmed[round];
        }
        figures.atMost("імпорт Херсона: усе, медіана " + ROUNDS, Figures.median(whole), "с", LIMIT_SECONDS);
    }

    private static void expect(int status, Answer answer) {
        if (answer.status() != status) {
            throw new IllegalStateException("Import answered " + answer.status() + ": " + answer.body());
        }
    }
}
