package io.serverlesspipeline.local.command;

import io.serverlesspipeline.emulator.failure.LocalRunException;
import io.serverlesspipeline.local.pipeline.FailedMessage;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Selects failed events by their IDs or by prefixes of their IDs. */
final class MessageSelection {
    private MessageSelection() {}

    /**
     * Returns the selected events without duplicates.
     *
     * @param ids the IDs, or prefixes of them
     * @param messages the events in the queue
     * @param listing the command that lists them
     * @throws LocalRunException if an ID matches no event or more than one
     */
    static List<FailedMessage> of(List<String> ids, List<FailedMessage> messages, String listing) {
        Set<FailedMessage> selected = new LinkedHashSet<>();
        for (String id : ids) {
            List<FailedMessage> matches = messages.stream()
                    .filter(message -> message.id().startsWith(id))
                    .toList();
            if (matches.isEmpty()) {
                throw new LocalRunException("The failure queue has no event " + id
                        + ". To list the events in the queue, run " + listing + ".");
            }
            if (matches.size() > 1) {
                throw new LocalRunException(matches.size() + " events have IDs that begin with " + id + ": "
                        + matches.stream().map(FailedMessage::id).collect(Collectors.joining(", "))
                        + ". Enter more characters of the ID.");
            }
            selected.add(matches.get(0));
        }
        return new ArrayList<>(selected);
    }
}
