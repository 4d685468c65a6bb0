package ua.ratusha.kernel.community;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ua.ratusha.kernel.house.HouseFailure;

/** One text file of a pack: its lines, its table, and a failure that names the file and the line. */
record PackFile(String pack, String name, String text) {

    /** @throws HouseFailure when the file is absent, unreadable or not in UTF-8 */
    static PackFile read(ClassLoader loader, String pack, String name) {
        String path = "hromadas/" + pack + "/" + name;
        try (@Nullable InputStream stream = loader.getResourceAsStream(path)) {
            if (stream == null) {
                throw new HouseFailure("У пакеті даних «%s» немає файлу %s. Перевірте назву пакета або додайте файл."
                        .formatted(pack, name));
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(stream.readAllBytes()))
                    .toString();
            return new PackFile(pack, name, text);
        } catch (CharacterCodingException e) {
            throw new HouseFailure(
                    "Пакет даних «%s»: файл %s не в кодуванні UTF-8. Збережіть його в UTF-8.".formatted(pack, name), e);
        } catch (IOException e) {
            throw new HouseFailure("Пакет даних «%s»: не вдалося прочитати файл %s.".formatted(pack, name), e);
        }
    }

    List<String> lines() {
        return text.lines().toList();
    }

    /**
     * Rows under the header, cells by tabs.
     *
     * @throws HouseFailure when the header is another or a row has another number of cells
     */
    List<Row> table(List<String> header) {
        List<String> lines = lines();
        if (lines.isEmpty() || !List.of(lines.getFirst().split("\t", -1)).equals(header)) {
            throw broken(1, "тут має бути заголовок: " + String.join(", ", header));
        }
        List<Row> rows = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            List<String> cells = List.of(lines.get(i).split("\t", -1));
            if (cells.size() != header.size()) {
                throw broken(i + 1, "клітинок %d, а в заголовку %d".formatted(cells.size(), header.size()));
            }
            rows.add(new Row(this, i + 1, header, cells));
        }
        return rows;
    }

    HouseFailure broken(int line, String what) {
        return new HouseFailure("Пакет даних «%s», файл %s, рядок %d: %s.".formatted(pack, name, line, what));
    }

    HouseFailure broken(String what) {
        return new HouseFailure("Пакет даних «%s», файл %s: %s.".formatted(pack, name, what));
    }

    /** One row of a table; the line is counted from 1 with the header. */
    record Row(PackFile file, int line, List<String> header, List<String> cells) {
        String find(String column) {
            return cells.get(header.indexOf(column)).strip();
        }

        String get(String column) {
            String cell = find(column);
            if (cell.isEmpty()) {
                throw broken("порожня клітинка «" + column + "»");
            }
            return cell;
        }

        /** @throws HouseFailure when the cell does not have the form */
        String get(String column, String pattern) {
            String cell = get(column);
            if (!cell.matches(pattern)) {
                throw broken("у клітинці «%s» стоїть «%s»".formatted(column, cell));
            }
            return cell;
        }

        HouseFailure broken(String what) {
            return file.broken(line, what);
        }
    }
}
