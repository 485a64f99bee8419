package org.panke.attribution;

/** A contract (合同号) within its project; it is paid for once. */
public record ContractId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
