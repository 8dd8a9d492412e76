/** What tests of several modules share: the real reports kept beside the checkout and the samples it ships. */
@NullMarked
package io.gouji.testkit;

import org.jspecify.annotations.NullMarked;
