package ua.ratusha.kernel.house;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;

/** Says in a plain sentence why the house does not start. */
class PlainFailures extends AbstractFailureAnalyzer<Exception> {
    @Override
    protected @Nullable FailureAnalysis analyze(Throwable root, Exception cause) {
        for (Throwable failure = root; failure != null; failure = failure.getCause()) {
            if (failure instanceof HouseFailure house) {
                return new FailureAnalysis(String.valueOf(house.getMessage()), null, house);
            }
            if (failure instanceof PortInUseException port) {
                return new FailureAnalysis(
                        "Порт " + port.getPort() + " уже зайнятий іншою програмою.",
                        "Зупиніть її або виберіть інший порт: RATUSHA_PORT=8081 ./ratusha demo",
                        port);
            }
        }
        return null;
    }
}
