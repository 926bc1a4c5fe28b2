// The same two services with Go's net/http and lib/pq: documents in memory at /things, documents and an
// outbox in one transaction at /orders. Counts requests and seconds for each route, as the generated ones do.
package main

import (
	"crypto/rand"
	"database/sql"
	"encoding/json"
	"fmt"
	"io"
	"log"
	"net/http"
	"os"
	"strings"
	"sync"
	"time"

	_ "github.com/lib/pq"
)

type document map[string]any

var (
	things  sync.Map
	mutex   sync.Mutex
	count   = map[string]int{}
	seconds = map[string]float64{}
	db      *sql.DB
)

func newID() string {
	b := make([]byte, 16)
	rand.Read(b)
	b[6] = b[6]&0x0f | 0x40
	b[8] = b[8]&0x3f | 0x80
	return fmt.Sprintf("%x-%x-%x-%x-%x", b[0:4], b[4:6], b[6:8], b[8:10], b[10:16])
}

func observed(route string, handler http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		begin := time.Now()
		handler(w, r)
		mutex.Lock()
		count[r.Method+route]++
		seconds[route] += time.Since(begin).Seconds()
		mutex.Unlock()
	}
}

func answer(w http.ResponseWriter, status int, body document) {
	text, _ := json.Marshal(body)
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	w.Write(text)
}

func read(r *http.Request) (document, error) {
	text, err := io.ReadAll(io.LimitReader(r.Body, 1<<20))
	if err != nil {
		return nil, err
	}
	made := document{}
	err = json.Unmarshal(text, &made)
	made["id"] = newID()
	made["createdAt"] = time.Now().UTC().Format(time.RFC3339Nano)
	return made, err
}

func thingsHandler(w http.ResponseWriter, r *http.Request) {
	if r.Method == "POST" {
		made, err := read(r)
		if err != nil {
			answer(w, 400, document{"title": "Bad Request"})
			return
		}
		things.Store(made["id"], made)
		answer(w, 201, made)
		return
	}
	found, ok := things.Load(strings.TrimPrefix(r.URL.Path, "/things/"))
	if !ok {
		answer(w, 404, document{"title": "Not Found"})
		return
	}
	answer(w, 200, found.(document))
}

func insert(made document) error {
	text, _ := json.Marshal(made)
	event, _ := json.Marshal(document{"specversion": "1.0", "id": newID(), "type": "bench.order-created",
		"data": document{"orderId": made["id"], "customerId": made["customerId"], "pieces": made["pieces"]}})
	tx, err := db.Begin()
	if err != nil {
		return err
	}
	defer tx.Rollback()
	if _, err = tx.Exec("insert into orders (id, data) values ($1, $2)", made["id"], text); err != nil {
		return err
	}
	if _, err = tx.Exec("insert into chassis_outbox (channel, event) values ($1, $2)",
		"bench.nobody", event); err != nil {
		return err
	}
	return tx.Commit()
}

func ordersHandler(w http.ResponseWriter, r *http.Request) {
	made, err := read(r)
	if err == nil {
		err = insert(made)
	}
	if err != nil {
		answer(w, 503, document{"title": err.Error()})
		return
	}
	answer(w, 201, made)
}

func main() {
	var err error
	if db, err = sql.Open("postgres", os.Getenv("DATABASE")); err != nil {
		log.Fatal(err)
	}
	db.SetMaxOpenConns(12)
	db.SetMaxIdleConns(12)
	http.HandleFunc("/things", observed("/things", thingsHandler))
	http.HandleFunc("/things/", observed("/things/{id}", thingsHandler))
	http.HandleFunc("/orders", observed("/orders", ordersHandler))
	log.Fatal(http.ListenAndServe("127.0.0.1:"+os.Getenv("PORT"), nil))
}
