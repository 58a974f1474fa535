package io.serverlesspipeline.component.internal.bucket;

import io.serverlesspipeline.component.LifecycleTransitionArgs;
import io.serverlesspipeline.component.internal.check.ArgumentChecks;
import java.util.List;
import java.util.Optional;

/** Checks transitions; see "Transitioning objects using Amazon S3 Lifecycle" in the Amazon S3 User Guide. */
final class LifecycleTransitionChecks {
    /** From the warmest to the coldest, the only direction in which objects move. */
    private static final List<String> STORAGE_CLASSES =
            List.of("STANDARD_IA", "INTELLIGENT_TIERING", "ONEZONE_IA", "GLACIER_IR", "GLACIER", "DEEP_ARCHIVE");

    /** Objects move to these classes after 30 days at the earliest, and stay for at least another 30. */
    private static final List<String> INFREQUENT_ACCESS = List.of("STANDARD_IA", "ONEZONE_IA");

    private static final int MIN_INFREQUENT_ACCESS_DAYS = 30;

    private LifecycleTransitionChecks() {}

    static void check(
            String argument,
            List<LifecycleTransitionArgs> transitions,
            Optional<Integer> expirationDays,
            ArgumentChecks checks) {
        for (int index = 0; index < transitions.size(); index++) {
            LifecycleTransitionArgs transition = transitions.get(index);
            String path = argument + "[" + index + "]";
            checks.oneOf(path + ".storageClass", transition.storageClass(), STORAGE_CLASSES);
            checkDays(path, transition, checks);
            if (index > 0) {
                checkOrder(path, transitions.get(index - 1), transition, checks);
            }
            expirationDays
                    .filter(expiration -> expiration <= transition.days())
                    .ifPresent(expiration -> checks.reject(
                            path + ".days",
                            transition.days(),
                            "specify less than " + expiration + ", the number of days after which the objects expire"));
        }
    }

    /** S3 accepts day 0 for some classes, but the function couldn't read an upload that is archived at once. */
    private static void checkDays(String argument, LifecycleTransitionArgs transition, ArgumentChecks checks) {
        boolean infrequent = INFREQUENT_ACCESS.contains(transition.storageClass());
        checks.atLeast(argument + ".days", transition.days(), infrequent ? MIN_INFREQUENT_ACCESS_DAYS : 1, "day");
    }

    private static void checkOrder(
            String argument,
            LifecycleTransitionArgs before,
            LifecycleTransitionArgs transition,
            ArgumentChecks checks) {
        checks.require(
                argument + ".storageClass",
                transition.storageClass(),
                value -> STORAGE_CLASSES.indexOf(value) > STORAGE_CLASSES.indexOf(before.storageClass()),
                "specify a colder class than " + before.storageClass() + ", in the order " + STORAGE_CLASSES);
        if (before.storageClass().equals("ONEZONE_IA")
                && transition.storageClass().equals("GLACIER_IR")) {
            checks.reject(
                    argument + ".storageClass",
                    transition.storageClass(),
                    "specify GLACIER or DEEP_ARCHIVE, because S3 doesn't move objects from ONEZONE_IA to other classes");
        }
        int minimum =
                before.days() + (INFREQUENT_ACCESS.contains(before.storageClass()) ? MIN_INFREQUENT_ACCESS_DAYS : 1);
        checks.require(
                argument + ".days",
                transition.days(),
                days -> days >= minimum,
                "specify at least " + minimum + ", because objects are in " + before.storageClass() + " first");
    }
}
