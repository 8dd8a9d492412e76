-- Who reports. Instances of the release before do not look here and take every agency id as it is sent.
create table agency (
    id        text primary key,
    name      text   not null,
    aliases   text[] not null,
    kind      text   not null,
    parent_id text references agency (id) deferrable initially deferred,
    region    text,
    deadline  text
);

create index agency_parent on agency (parent_id);

-- Every id, name and alias, each of one agency only: what a submission says becomes the id by this.
create table agency_name (
    name      text primary key,
    agency_id text not null references agency (id)
);

create index agency_name_agency on agency_name (agency_id);
