// Checks a copy of the log with the packages note and tlog of Go's checksum database, golang.org/x/mod/sumdb:
//
//	tamper FOLDER KEPT KEY
//
// FOLDER is the copy, with the stored events in events.tsv; KEPT is a copy from before. note checks the signatures, tlog that the tiles lead to the
// signed root, that each entry is in the tree, and that the tree begins with the kept one. Entry bundles, commitments and the file of events
// are read here, since these packages do not know them.
package main

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

const height = 8
const width = 1 << height

type folder string

func (f folder) Height() int { return height }

func (f folder) SaveTiles(tiles []tlog.Tile, data [][]byte) {}

// The path of tlog has the height before the level; C2SP's has not.
func (f folder) ReadTiles(tiles []tlog.Tile) ([][]byte, error) {
	var data [][]byte
	for _, tile := range tiles {
		path := "tile/" + strings.TrimPrefix(tile.Path(), fmt.Sprintf("tile/%d/", height))
		bytes, err := os.ReadFile(filepath.Join(string(f), path))
		if err != nil {
			return nil, err
		}
		data = append(data, bytes)
	}
	return data, nil
}

func (f folder) checkpoint(key note.Verifier) (tlog.Tree, error) {
	var tree tlog.Tree
	signed, err := os.ReadFile(filepath.Join(string(f), "checkpoint"))
	if err != nil {
		return tree, err
	}
	opened, err := note.Open(signed, note.VerifierList(key))
	if err != nil {
		return tree, err
	}
	lines := strings.Split(opened.Text, "\n")
	if len(lines) < 4 || lines[0] != key.Name() {
		return tree, errors.New("no checkpoint of " + key.Name())
	}
	if tree.N, err = strconv.ParseInt(lines[1], 10, 64); err != nil {
		return tree, err
	}
	root, err := base64.StdEncoding.DecodeString(lines[2])
	if err != nil || copy(tree.Hash[:], root) != tlog.HashSize {
		return tree, errors.New("no root")
	}
	return tree, nil
}

func (f folder) entries(index, size int64) ([][]byte, error) {
	count := size - index*width
	path := fmt.Sprintf("tile/entries/%03d", index)
	if count < width {
		path += fmt.Sprintf(".p/%d", count)
	} else {
		count = width
	}
	rest, err := os.ReadFile(filepath.Join(string(f), path))
	if err != nil {
		return nil, err
	}
	var entries [][]byte
	for len(rest) >= 2 {
		length := int(binary.BigEndian.Uint16(rest)) + 2
		if len(rest) < length {
			return nil, errors.New("a bundle ends within an entry")
		}
		entries = append(entries, rest[2:length])
		rest = rest[length:]
	}
	if len(rest) != 0 || int64(len(entries)) != count {
		return nil, errors.New("a bundle of another length")
	}
	return entries, nil
}

type leaf struct {
	Position int64
	Stream   string
	Sequence int64
	ID       string
	Type     string
	Recorded time.Time
	Payload  string
	Metadata string
}

func commitment(salt, text string) (string, error) {
	bytes, err := hex.DecodeString(salt + text)
	sum := sha256.Sum256(bytes)
	return hex.EncodeToString(sum[:]), err
}

// Whether the stored event is the one that the entry commits to.
func compare(entry []byte, stored []string) error {
	var l leaf
	if err := json.Unmarshal(entry, &l); err != nil {
		return err
	}
	said := []string{
		fmt.Sprint(l.Position), l.Stream, fmt.Sprint(l.Sequence), l.ID, l.Type, fmt.Sprint(l.Recorded.UnixMicro()),
	}
	if len(stored) != 10 || strings.Join(said, "\t") != strings.Join(stored[:6], "\t") {
		return fmt.Errorf("position %d: another event is stored", l.Position)
	}
	for i, expected := range []string{l.Payload, l.Metadata} {
		found, err := commitment(stored[6+2*i], stored[7+2*i])
		if err != nil || found != expected {
			return fmt.Errorf("position %d: another text is stored", l.Position)
		}
	}
	return nil
}

// What fails, and at which step.
func check(log, kept folder, verifierKey string) (string, error) {
	key, err := note.NewVerifier(verifierKey)
	if err != nil {
		return "key", err
	}
	before, err := kept.checkpoint(key)
	if err != nil {
		return "kept", err
	}
	tree, err := log.checkpoint(key)
	if err != nil {
		return "checkpoint", err
	}
	if tree.N < before.N {
		return "continues", fmt.Errorf("%d entries after %d", tree.N, before.N)
	}
	reader := tlog.TileHashReader(tree, log)
	grown, err := tlog.ProveTree(tree.N, before.N, reader)
	if err != nil {
		return "tiles", err
	}
	if err := tlog.CheckTree(grown, tree.N, tree.Hash, before.N, before.Hash); err != nil {
		return "continues", err
	}
	events, err := os.ReadFile(filepath.Join(string(log), "events.tsv"))
	if err != nil {
		return "events", err
	}
	lines := bufio.NewScanner(bytes.NewReader(events))
	lines.Buffer(nil, 1<<26)
	for n := int64(0); n < tree.N; n += width {
		entries, err := log.entries(n/width, tree.N)
		if err != nil {
			return "entries", err
		}
		for i, entry := range entries {
			proof, err := tlog.ProveRecord(tree.N, n+int64(i), reader)
			if err != nil {
				return "tiles", err
			}
			if err := tlog.CheckRecord(proof, tree.N, tree.Hash, n+int64(i), tlog.RecordHash(entry)); err != nil {
				return "entries", fmt.Errorf("position %d: %w", n+int64(i)+1, err)
			}
			if !lines.Scan() {
				return "events", fmt.Errorf("position %d: no event is stored", n+int64(i)+1)
			}
			if err := compare(entry, strings.Split(lines.Text(), "\t")); err != nil {
				return "events", err
			}
		}
	}
	return fmt.Sprint(tree.N), nil
}

func main() {
	step, err := check(folder(os.Args[1]), folder(os.Args[2]), os.Args[3])
	if err != nil {
		fmt.Printf("FAILS %s: %v\n", step, err)
		os.Exit(1)
	}
	fmt.Println("HOLDS", step)
}
