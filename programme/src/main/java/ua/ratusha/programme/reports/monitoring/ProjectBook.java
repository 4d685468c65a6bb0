package ua.ratusha.programme.reports.monitoring;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ua.ratusha.programme.reports.api.MonitoringView.Project;

/** Where monitoring takes the projects of a programme from. */
public interface ProjectBook {

    List<Project> listProjects(UUID programme, LocalDate asOf);
}
