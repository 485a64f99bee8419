package org.panke.gallery;

/** Names a template within one gallery, and nobody. */
public record TemplateId(long value) {
}
