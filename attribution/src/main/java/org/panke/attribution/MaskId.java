package org.panke.attribution;

/** A number that stands for one mask, counted from 0 within the project. */
public record MaskId(int number) {
}
