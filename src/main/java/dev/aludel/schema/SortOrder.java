package dev.aludel.schema;

/** How an index key sorts; ASC puts NULLs last and DESC first unless the name says otherwise. */
public enum SortOrder {
    ASC,
    ASC_NULLS_FIRST,
    DESC,
    DESC_NULLS_LAST
}
