/** Properties that hold for every generated report. */
@org.jspecify.annotations.NullMarked
package io.gouji.parser.generate;
