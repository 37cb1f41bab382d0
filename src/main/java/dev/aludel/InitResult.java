package dev.aludel;

import java.util.List;

/** @param created the files and folders that were made */
public record InitResult(List<String> created) {}
