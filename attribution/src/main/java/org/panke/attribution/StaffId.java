package org.panke.attribution;

/** A member of the office's staff: consultant (置业顾问), desk or site manager (案场经理). */
public record StaffId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
