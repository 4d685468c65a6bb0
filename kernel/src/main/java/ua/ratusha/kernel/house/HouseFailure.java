package ua.ratusha.kernel.house;

/**
 * The house cannot start, for a reason that the person at the console can mend. The message is a plain Ukrainian
 * sentence that says what is wrong and what to do; it is printed as it is, without a stack trace.
 */
public class HouseFailure extends RuntimeException {
    public HouseFailure(String message) {
        super(message);
    }

    public HouseFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
