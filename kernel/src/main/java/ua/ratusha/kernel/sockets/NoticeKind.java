package ua.ratusha.kernel.sockets;

import ua.ratusha.kernel.sockets.FactSource.Words;

/**
 * A kind of notice that a system sends.
 *
 * @param template words with numbered places {@code {0}}
 * @param mustBeDelivered whether a law demands delivery, so that a person cannot switch it off
 * @param ground act and article of that demand, empty when there is none
 */
public record NoticeKind(String code, Words template, boolean mustBeDelivered, String ground) {}
