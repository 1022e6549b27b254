interface FileButtonProps {
  label: string;
  /** What is chosen, as scripts and tests name it. */
  chooses: string;
  accept?: string;
  multiple?: boolean;
  folder?: boolean;
  onFiles(files: readonly File[]): void;
}

/** Asks for files. The same one, mended meanwhile, may be chosen again. */
export function FileButton({ label, chooses, accept, multiple, folder, onFiles }: FileButtonProps) {
  return (
    <label class="file-button">
      <input
        type="file"
        multiple={multiple === true}
        {...(accept ? { accept } : {})}
        {...(folder ? { webkitdirectory: true } : {})}
        data-choose={chooses}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          currentTarget.value = '';
          onFiles(files);
        }}
      />
      {label}
    </label>
  );
}
