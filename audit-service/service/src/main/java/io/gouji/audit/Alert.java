package io.gouji.audit;

import io.gouji.contract.event.EventType;
import io.gouji.contract.event.FindingsAlert;

/**
 * What people are told about one report.
 *
 * @param type whether the findings were opened, changed or resolved
 * @param content the findings
 */
public record Alert(EventType type, FindingsAlert content) {}
