package eu.meshe.catalogue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * What a run costs a learner.
 *
 * @param amount 0 to 100 000, in whole and hundredth parts of the currency; 0 is free of charge
 */
public record Price(BigDecimal amount, Currency currency) {

    static final BigDecimal MOST = BigDecimal.valueOf(100_000);

    public Price {
        if (amount.signum() < 0 || amount.compareTo(MOST) > 0) {
            throw new IllegalArgumentException("A price is 0 to 100000, not " + amount);
        }
        amount = amount.setScale(2, RoundingMode.UNNECESSARY);
    }

    public static Price euros(long amount) {
        return new Price(BigDecimal.valueOf(amount), Currency.getInstance("EUR"));
    }

    public boolean isFree() {
        return amount.signum() == 0;
    }
}
