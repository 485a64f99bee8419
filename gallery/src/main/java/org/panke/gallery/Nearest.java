package org.panke.gallery;

/** The template nearest to a face. Its cosine stays in this room. */
record Nearest(TemplateId id, float cosine) {
}
