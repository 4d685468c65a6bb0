package ua.ratusha.programme.plan.reading;
import org.junit.jupiter.api.Test;
class DumpTest {
    static void dump(Reading r){
        var c = r.content();
        var o = new StringBuilder();
        o.append("TITLE ").append(c.title()).append("\nCOMM ").append(c.communityName()).append("\nYEARS ").append(c.years()).append("\n");
        c.approvals().forEach(a->o.append("APPR ").append(a).append('\n'));
        c.passport().forEach(a->o.append("PASS ").append(a).append('\n'));
        c.sections().forEach(a->o.append("SEC ").append(a.level()+" ["+a.number()+"] "+a.heading()+" ("+a.text().length()+") "+a.place()).append('\n'));
        c.directions().forEach(d->{o.append("DIR ").append(d.number()+" "+d.title()+" "+d.place()+"\n"); d.tasks().forEach(t->o.append("   - "+t+"\n")); d.measures().forEach(m->o.append("   * "+m.code()+" "+m.title()+" | "+m.termText()+"|"+m.fundingText()+"|"+m.money()+"\n"));});
        c.totals().forEach(a->o.append("TOT ").append(a).append('\n'));
        c.references().forEach(a->o.append("REF ").append(a).append('\n'));
        c.figures().forEach(a->o.append("FIG ").append(a.value()+" ["+a.unit()+"] "+a.place()+" "+a.sentence().substring(0,Math.min(90,a.sentence().length()))).append('\n'));
        c.monitoring().forEach(a->o.append("MON ").append(a).append('\n'));
        c.reporting().forEach(a->o.append("REP ").append(a).append('\n'));
        c.missing().forEach(a->o.append("MISS ").append(a).append('\n'));
        r.unknown().forEach(a->o.append("UNK ").append(a).append('\n'));
        o.append("AMEND "+r.amendment());
        System.out.println(o);
    }
    @Test void k(){ dump(ProgrammeReader.read(Seeds.text(Seeds.kherson()))); }
    @Test void c(){ dump(ProgrammeReader.read(Seeds.text(Seeds.chornomorsk()))); }
}
