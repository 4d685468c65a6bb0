package ua.ratusha.kernel.sockets;

/**
 * A line of a menu.
 *
 * @param textKey the words
 * @param path where it leads, from the root
 * @param permission who sees it; empty = everybody
 * @param door which door's menu it stands in
 */
public record MenuEntry(String textKey, String path, String permission, Door door) {}
