-- An agency may go back to an older document: its bytes are then a version of their own.
-- Instances of the release before find a repeat by a query, not by this constraint, and go on working.
alter table submission drop constraint submission_content;
