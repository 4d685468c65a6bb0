package ua.ratusha.kernel.sockets;

import java.util.Optional;
import ua.ratusha.kernel.sockets.FactSource.Words;

/** Something that the chat-bot can do in a system. */
public interface BotSkill {

    Words title();

    /** The answer, or empty when the message is not for this skill. */
    Optional<String> answer(String message, String language);
}
