package org.panke.attribution;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** What a channel is paid for a contract, in fen. */
public sealed interface Commission {
    /**
     * The commission in fen, or null where it cannot be said.
     *
     * @param contractFen the contract's amount, where known
     */
    @Nullable Long of(@Nullable Long contractFen);

    /** A share of the contract's amount, in hundredths of a percent; half a fen is rounded up. */
    record Percent(int basisPoints) implements Commission {
        private static final BigInteger WHOLE = BigInteger.valueOf(10_000);
        private static final BigInteger HALF = BigInteger.valueOf(5_000);

        @Override
        public @Nullable Long of(@Nullable Long contractFen) {
            return contractFen == null
                ? null
                : BigInteger.valueOf(contractFen).multiply(BigInteger.valueOf(basisPoints)).add(HALF).divide(WHOLE)
                    .longValueExact();
        }
    }

    /** The same sum for every contract. */
    record Fixed(long fen) implements Commission {
        @Override
        public Long of(@Nullable Long contractFen) {
            return fen;
        }
    }

    /** Nothing agreed: the sum stays open. */
    record Open() implements Commission {
        @Override
        public @Nullable Long of(@Nullable Long contractFen) {
            return null;
        }
    }
}
