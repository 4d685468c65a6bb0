package ua.ratusha.kernel.web.shell;

import java.util.List;
import ua.ratusha.kernel.web.Ui;

/** A system on the board. @param pausedWhy empty while it works */
public record HomeLine(String title, String lead, List<Ui.Link> links, String pausedWhy) {}
