package eu.meshe.recognition.clock;

import java.time.LocalDate;

/** Easter Sunday, as a day of the Gregorian calendar. Years 1583 to 9999. */
final class Easter {

    private Easter() {}

    /** By the Gregorian reckoning: the algorithm published anonymously in Nature, 20 April 1876 (Meeus, Astronomical Algorithms, ch. 8). */
    static LocalDate western(int year) {
        var golden = year % 19;
        var century = year / 100;
        var rest = year % 100;
        var epact = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
        var weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7;
        var correction = (golden + 11 * epact + 22 * weekday) / 451;
        var number = epact + weekday - 7 * correction + 114;
        return LocalDate.of(year, number / 31, number % 31 + 1);
    }

    /** By the Julian reckoning of the Orthodox churches (Meeus, ch. 8), brought to the Gregorian calendar. */
    static LocalDate orthodox(int year) {
        var fullMoon = (19 * (year % 19) + 15) % 30;
        var weekday = (2 * (year % 4) + 4 * (year % 7) - fullMoon + 34) % 7;
        var number = fullMoon + weekday + 114;
        var behind = year / 100 - year / 400 - 2;
        return LocalDate.of(year, number / 31, number % 31 + 1).plusDays(behind);
    }
}
