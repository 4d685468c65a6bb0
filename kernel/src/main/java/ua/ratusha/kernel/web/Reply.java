package ua.ratusha.kernel.web;

/** What a page controller answers: a page, data, or the address to go to after a form was taken. */
public sealed interface Reply permits Page, Data, SeeOther {}
