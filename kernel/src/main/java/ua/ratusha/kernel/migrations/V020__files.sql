create table kernel.file (
  sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  size bigint not null check (size > 0),
  media_type text not null,
  original_name text not null check (original_name <> ''),
  uploaded_at timestamptz not null,
  uploaded_by uuid
);
comment on table kernel.file is 'Files that people gave or the house froze; the bytes lie in the data folder under files/ab/cd/<sha256>';
comment on column kernel.file.sha256 is 'SHA-256 of the bytes: the name of the file in the folder; the same content is kept once';
comment on column kernel.file.size is 'Bytes';
comment on column kernel.file.media_type is 'Type found in the content, never what the browser said';
comment on column kernel.file.original_name is 'Name at the first upload of this content; a system that shows files keeps its own name for them';
comment on column kernel.file.uploaded_by is 'Account that was first to upload the content, null for the house itself';
