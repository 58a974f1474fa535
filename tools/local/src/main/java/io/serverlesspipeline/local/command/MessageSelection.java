package io.serverlesspipeline.local.command;

import io.serverlesspipeline.emulator.failure.LocalRunException;
import io.serverlesspipeline.local.pipeline.FailedMessage;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The failed events that somebody names by their IDs, or by the beginnings of them. */
final class MessageSelection {
    private MessageSelection() {}

    /**
     * Returns the events, each once.
     *
     * @param ids the beginnings of their IDs
     * @param messages the events that are in the queue
     * @param listing the command that lists them
     * @throws LocalRunException if none of them, or more than one, has such an ID
     */
    static List<FailedMessage> of(List<String> ids, List<FailedMessage> messages, String listing) {
        Set<FailedMessage> named = new LinkedHashSet<>();
        for (String id : ids) {
            List<FailedMessage> meant = messages.stream()
                    .filter(message -> message.id().startsWith(id))
                    .toList();
            if (meant.isEmpty()) {
                throw new LocalRunException(
                        "There is no event " + id + " in the failure queue. " + listing + " lists what is there.");
            }
            if (meant.size() > 1) {
                throw new LocalRunException("The IDs of " + meant.size() + " events begin with " + id + ": "
                        + meant.stream().map(FailedMessage::id).collect(Collectors.joining(", "))
                        + ". Give more of the one that you mean.");
            }
            named.add(meant.get(0));
        }
        return new ArrayList<>(named);
    }
}
