package io.serverlesspipeline.handler.file;

import java.util.List;

/** The rules that say how objects are read. The first rule that matches an object's key applies. */
public final class FileRules {
    private final List<FileRule> rules;

    FileRules(List<FileRule> rules) {
        this.rules = List.copyOf(rules);
    }

    /** Returns the rule of an object. */
    public FileRule of(String key) {
        for (FileRule rule : rules) {
            if (rule.matches(key)) {
                return rule;
            }
        }
        return FileRule.DEFAULT;
    }
}
