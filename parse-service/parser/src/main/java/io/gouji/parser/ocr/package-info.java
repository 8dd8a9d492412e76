/** Reads pages that are pictures: straightens them, finds their ruled lines and has a program recognise the words. */
@NullMarked
package io.gouji.parser.ocr;

import org.jspecify.annotations.NullMarked;
