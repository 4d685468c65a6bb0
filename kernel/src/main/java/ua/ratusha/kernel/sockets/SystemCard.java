package ua.ratusha.kernel.sockets;

import java.util.List;

/**
 * What a system tells the house about itself: the shell builds the menus and the home page from these cards, so a
 * system that is not on the class path leaves no trace.
 *
 * @param code the system's name, also its text prefix and schema: {@code plan}; the card's title is the text
 *     {@code <code>.title} and its sentence {@code <code>.lead}
 * @param room the room it stands in: {@code programme}
 * @param rows the rows of the mission's table it serves: {@code A1}
 * @param menu entries for the menus of the doors
 * @param state whether it works now
 * @param reasonKey the text that says why it is paused; empty while it works
 */
public record SystemCard(
        String code, String room, List<String> rows, List<MenuEntry> menu, State state, String reasonKey) {}
