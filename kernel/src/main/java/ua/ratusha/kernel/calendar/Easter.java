package ua.ratusha.kernel.calendar;

import java.time.LocalDate;

/** The reckonings of Easter Sunday; every result is a date of the civil (Gregorian) calendar. */
enum Easter {
    /** The Orthodox reckoning, the one that the Ukrainian state follows. */
    JULIAN {
        @Override
        LocalDate sunday(int year) {
            int moon = (19 * (year % 19) + 15) % 30;
            int weekday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7;
            int sum = moon + weekday + 114;
            int behind = year / 100 - year / 400 - 2;
            return LocalDate.of(year, sum / 31, sum % 31 + 1).plusDays(behind);
        }
    },
    /** The western reckoning (the anonymous Gregorian algorithm). */
    GREGORIAN {
        @Override
        LocalDate sunday(int year) {
            int century = year / 100;
            int golden = year % 19;
            int drift = (century - (century + 8) / 25 + 1) / 3;
            int epact = (19 * golden + century - century / 4 - drift + 15) % 30;
            int weekday = (32 + 2 * (century % 4) + 2 * (year % 100 / 4) - epact - year % 4) % 7;
            int late = (golden + 11 * epact + 22 * weekday) / 451;
            int sum = epact + weekday - 7 * late + 114;
            return LocalDate.of(year, sum / 31, sum % 31 + 1);
        }
    };

    abstract LocalDate sunday(int year);
}
