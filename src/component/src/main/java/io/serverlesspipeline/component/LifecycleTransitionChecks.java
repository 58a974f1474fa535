package io.serverlesspipeline.component;

import java.util.List;
import java.util.Optional;

/** Follows "Transitioning objects using Amazon S3 Lifecycle" in the Amazon S3 User Guide. */
final class LifecycleTransitionChecks {
    /** From the warmest to the coldest: objects move in this direction alone. */
    private static final List<String> STORAGE_CLASSES =
            List.of("STANDARD_IA", "INTELLIGENT_TIERING", "ONEZONE_IA", "GLACIER_IR", "GLACIER", "DEEP_ARCHIVE");

    /** Objects come here no sooner than after thirty days, and leave no sooner than after another thirty. */
    private static final List<String> INFREQUENT_ACCESS = List.of("STANDARD_IA", "ONEZONE_IA");

    private static final int DAYS_OF_INFREQUENT_ACCESS = 30;

    private LifecycleTransitionChecks() {}

    static void check(
            String argument,
            List<LifecycleTransitionArgs> transitions,
            Optional<Integer> expirationDays,
            ArgumentChecks checks) {
        for (int index = 0; index < transitions.size(); index++) {
            LifecycleTransitionArgs transition = transitions.get(index);
            String place = argument + "[" + index + "]";
            checks.oneOf(place + ".storageClass", transition.storageClass(), STORAGE_CLASSES);
            checkFirstDay(place, transition, checks);
            if (index > 0) {
                checkOrder(place, transitions.get(index - 1), transition, checks);
            }
            expirationDays
                    .filter(expiration -> expiration <= transition.days())
                    .ifPresent(expiration -> checks.refuse(
                            place + ".days",
                            transition.days(),
                            "give less than the " + expiration + " days after which the objects are deleted"));
        }
    }

    /** S3 takes day 0 for some classes; but an upload that is archived at once could not be read any more. */
    private static void checkFirstDay(String place, LifecycleTransitionArgs transition, ArgumentChecks checks) {
        boolean infrequent = INFREQUENT_ACCESS.contains(transition.storageClass());
        checks.atLeast(place + ".days", transition.days(), infrequent ? DAYS_OF_INFREQUENT_ACCESS : 1, "day");
    }

    private static void checkOrder(
            String place, LifecycleTransitionArgs before, LifecycleTransitionArgs transition, ArgumentChecks checks) {
        checks.check(
                place + ".storageClass",
                transition.storageClass(),
                value -> STORAGE_CLASSES.indexOf(value) > STORAGE_CLASSES.indexOf(before.storageClass()),
                "give a colder class than " + before.storageClass() + ", in the order " + STORAGE_CLASSES);
        if (before.storageClass().equals("ONEZONE_IA")
                && transition.storageClass().equals("GLACIER_IR")) {
            checks.refuse(
                    place + ".storageClass",
                    transition.storageClass(),
                    "give GLACIER or DEEP_ARCHIVE, since S3 moves objects from ONEZONE_IA to no other class");
        }
        int least = before.days() + (INFREQUENT_ACCESS.contains(before.storageClass()) ? DAYS_OF_INFREQUENT_ACCESS : 1);
        checks.check(
                place + ".days",
                transition.days(),
                days -> days >= least,
                "give at least " + least + ", since objects are in " + before.storageClass() + " before");
    }
}
