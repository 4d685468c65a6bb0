package ua.ratusha.programme.plan;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import ua.ratusha.kernel.community.Pack;
import ua.ratusha.kernel.community.PackRoom;
import ua.ratusha.kernel.files.FileStore;
import ua.ratusha.kernel.files.Limits;
import ua.ratusha.kernel.reading.DocumentReader;
import ua.ratusha.programme.plan.api.ProgrammeContent;
import ua.ratusha.programme.plan.api.Redaction.Act;
import ua.ratusha.programme.plan.reading.ProgrammeReader;

/** Reads the programme that a pack brings, by the same way as a document that a person brings. */
class PackProgramme implements PackRoom {
    private final Programmes programmes;
    private final DocumentReader reader;
    private final FileStore files;

    PackProgramme(Programmes programmes, DocumentReader reader, FileStore files) {
        this.programmes = programmes;
        this.reader = reader;
        this.files = files;
    }

    @Override
    public void open(Pack pack, boolean own) {
        boolean there =
                programmes.listAll().stream().anyMatch(each -> pack.katottg().equals(each.katottg()));
        if (there) {
            return;
        }
        byte[] document = pack.programme().getBytes(StandardCharsets.UTF_8);
        ProgrammeContent read = ProgrammeReader.read(reader.read(document, pack.programmeFile()))
                .content();
        String file = files.store(new ByteArrayInputStream(document), pack.programmeFile(), null, Limits.DOCUMENTS)
                .sha256();
        Pack.@Nullable Act act = pack.act();
        programmes.create(
                // The pack knows whose document it is even where the document does not give the code.
                read.ofCommunity(pack.name(), pack.katottg()),
                act == null ? null : new Act(act.kind(), act.number(), act.date()),
                own,
                new Programmes.Source(file, pack.programmeFile()));
    }
}
