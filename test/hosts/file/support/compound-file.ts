/** A compound file whose directory has these names, four to a sector, as Excel lays it out (MS-CFB). */
export function compoundFile(names: readonly string[], sectorShift = 9): Uint8Array {
  const size = 1 << sectorShift;
  const perSector = size / 128;
  const sectors = Math.ceil((names.length + 1) / perSector);
  const file = Buffer.alloc(size * (2 + sectors));
  file.set(Buffer.from("d0cf11e0a1b11ae1", "hex"));
  file.writeUInt16LE(sectorShift, 30);
  // Sector 0 is the table of what follows what; the directory begins with the last sector and goes down.
  file.writeUInt32LE(sectors, 48);
  file.writeUInt32LE(0, 76);
  for (let sector = 1; sector <= sectors; sector += 1) {
    file.writeUInt32LE(sector === 1 ? 0xffff_fffe : sector - 1, size + sector * 4);
  }
  ["Root Entry", ...names].forEach((name, index) => {
    const sector = sectors - Math.floor(index / perSector);
    const at = (sector + 1) * size + (index % perSector) * 128;
    file.write(name, at, "utf16le");
    file.writeUInt16LE((name.length + 1) * 2, at + 64);
  });
  return file;
}
