;; The arithmetic of the model: hashing, embedding sums, matrix products, maxout with layer norm, and
;; the scores of a transition. 128-bit SIMD without fused or relaxed operations, so every processor
;; gives the same bytes. All addresses and strides are bytes; all numbers float32 unless said otherwise.
;;
;; Weights come in panels of sixteen outputs: sixteen biases, then for each input the sixteen weights from it.
;; `node scripts/kernels.js` compiles this file to kernels.wasm.
(module
  (import "demarche" "memory" (memory 1))

  ;; MurmurHash64A of `length` bytes; eight bytes past the end must be readable.
  (func (export "hashBytes") (param $at i32) (param $length i32) (param $seed i64) (result i64)
    (local $hash i64) (local $block i64) (local $end i32)
    (local.set $hash (i64.xor (local.get $seed)
      (i64.mul (i64.extend_i32_u (local.get $length)) (i64.const 0xc6a4a7935bd1e995))))
    (local.set $end (i32.add (local.get $at) (i32.and (local.get $length) (i32.const -8))))
    (block $blocksDone
      (loop $nextBlock
        (br_if $blocksDone (i32.ge_u (local.get $at) (local.get $end)))
        (local.set $block (i64.mul (i64.load (local.get $at)) (i64.const 0xc6a4a7935bd1e995)))
        (local.set $block (i64.xor (local.get $block) (i64.shr_u (local.get $block) (i64.const 47))))
        (local.set $block (i64.mul (local.get $block) (i64.const 0xc6a4a7935bd1e995)))
        (local.set $hash (i64.mul (i64.xor (local.get $hash) (local.get $block)) (i64.const 0xc6a4a7935bd1e995)))
        (local.set $at (i32.add (local.get $at) (i32.const 8)))
        (br $nextBlock)))
    (if (i32.and (local.get $length) (i32.const 7))
      (then
        ;; The bytes that remain, those behind them shifted out.
        (local.set $block (i64.shl (i64.extend_i32_u (i32.and (local.get $length) (i32.const 7))) (i64.const 3)))
        (local.set $block (i64.and (i64.load (local.get $at))
          (i64.sub (i64.shl (i64.const 1) (local.get $block)) (i64.const 1))))
        (local.set $hash (i64.mul (i64.xor (local.get $hash) (local.get $block)) (i64.const 0xc6a4a7935bd1e995)))))
    (local.set $hash (i64.xor (local.get $hash) (i64.shr_u (local.get $hash) (i64.const 47))))
    (local.set $hash (i64.mul (local.get $hash) (i64.const 0xc6a4a7935bd1e995)))
    (i64.xor (local.get $hash) (i64.shr_u (local.get $hash) (i64.const 47))))

  ;; The four rows (int32, at `rows`) that a key has in a hash table of `count` rows: MurmurHash3 x86_128
  ;; of the eight bytes of the key.
  (func (export "hashRows") (param $key i64) (param $seed i32) (param $count i32) (param $rows i32)
    (local $first i64) (local $second i64)
    (local.set $first (i64.mul (local.get $key) (i64.const 0x87c37b91114253d5)))
    (local.set $first (i64.mul (i64.rotl (local.get $first) (i64.const 31)) (i64.const 0x4cf5ad432745937f)))
    (local.set $second (i64.xor (i64.extend_i32_u (local.get $seed)) (i64.const 8)))
    (local.set $first (i64.xor (i64.xor (local.get $first) (i64.extend_i32_u (local.get $seed))) (i64.const 8)))
    (local.set $first (i64.add (local.get $first) (local.get $second)))
    (local.set $second (i64.add (local.get $second) (local.get $first)))
    (local.set $first (call $finalMix (local.get $first)))
    (local.set $second (call $finalMix (local.get $second)))
    (local.set $first (i64.add (local.get $first) (local.get $second)))
    (local.set $second (i64.add (local.get $second) (local.get $first)))
    (i32.store (local.get $rows) (i32.rem_u (i32.wrap_i64 (local.get $first)) (local.get $count)))
    (i32.store offset=4 (local.get $rows)
      (i32.rem_u (i32.wrap_i64 (i64.shr_u (local.get $first) (i64.const 32))) (local.get $count)))
    (i32.store offset=8 (local.get $rows) (i32.rem_u (i32.wrap_i64 (local.get $second)) (local.get $count)))
    (i32.store offset=12 (local.get $rows)
      (i32.rem_u (i32.wrap_i64 (i64.shr_u (local.get $second) (i64.const 32))) (local.get $count))))

  (func $finalMix (param $hash i64) (result i64)
    (local.set $hash (i64.xor (local.get $hash) (i64.shr_u (local.get $hash) (i64.const 33))))
    (local.set $hash (i64.mul (local.get $hash) (i64.const 0xff51afd7ed558ccd)))
    (local.set $hash (i64.xor (local.get $hash) (i64.shr_u (local.get $hash) (i64.const 33))))
    (local.set $hash (i64.mul (local.get $hash) (i64.const 0xc4ceb9fe1a85ec53)))
    (i64.xor (local.get $hash) (i64.shr_u (local.get $hash) (i64.const 33))))

  ;; out[96] = the sum of the four rows of 96 whose numbers lie at `rows`.
  (func (export "sumRows") (param $table i32) (param $rows i32) (param $out i32)
    (local $a i32) (local $b i32) (local $c i32) (local $d i32) (local $end i32)
    (local.set $a (i32.add (local.get $table) (i32.mul (i32.load (local.get $rows)) (i32.const 384))))
    (local.set $b (i32.add (local.get $table) (i32.mul (i32.load offset=4 (local.get $rows)) (i32.const 384))))
    (local.set $c (i32.add (local.get $table) (i32.mul (i32.load offset=8 (local.get $rows)) (i32.const 384))))
    (local.set $d (i32.add (local.get $table) (i32.mul (i32.load offset=12 (local.get $rows)) (i32.const 384))))
    (local.set $end (i32.add (local.get $out) (i32.const 384)))
    (loop $next
      (v128.store (local.get $out)
        (f32x4.add
          (f32x4.add
            (f32x4.add (v128.load (local.get $a)) (v128.load (local.get $b)))
            (v128.load (local.get $c)))
          (v128.load (local.get $d))))
      (local.set $a (i32.add (local.get $a) (i32.const 16)))
      (local.set $b (i32.add (local.get $b) (i32.const 16)))
      (local.set $c (i32.add (local.get $c) (i32.const 16)))
      (local.set $d (i32.add (local.get $d) (i32.const 16)))
      (local.set $out (i32.add (local.get $out) (i32.const 16)))
      (br_if $next (i32.lt_u (local.get $out) (local.get $end)))))

  ;; out = weights · x + bias for `count` rows, which is rounded up to an even number: both sides must have
  ;; room. `depth` inputs, `panels` times sixteen outputs. A row's result does not depend on its place: every
  ;; output is one sum in the order of the inputs. Two rows by sixteen outputs fill the registers of x86-64;
  ;; unrolling the inner loop makes the compiler spill them.
  (func (export "multiply")
    (param $count i32) (param $x i32) (param $xStride i32) (param $weights i32) (param $out i32) (param $outStride i32)
    (param $depth i32) (param $panels i32)
    (local $row i32) (local $xRow i32) (local $outRow i32) (local $x0 i32) (local $x1 i32)
    (local $w i32) (local $wEnd i32) (local $panelBytes i32) (local $input v128)
    (local $w0 v128) (local $w1 v128) (local $w2 v128) (local $w3 v128)
    (local $a0 v128) (local $a1 v128) (local $a2 v128) (local $a3 v128)
    (local $b0 v128) (local $b1 v128) (local $b2 v128) (local $b3 v128)
    (local.set $panelBytes (i32.shl (i32.add (local.get $depth) (i32.const 1)) (i32.const 6)))
    (loop $nextPanel
      (local.set $wEnd (i32.add (local.get $weights) (local.get $panelBytes)))
      (local.set $xRow (local.get $x))
      (local.set $outRow (local.get $out))
      (local.set $row (i32.const 0))
      (loop $nextRows
        (local.set $x0 (local.get $xRow))
        (local.set $x1 (i32.add (local.get $x0) (local.get $xStride)))
        (local.set $xRow (i32.add (local.get $x1) (local.get $xStride)))
        (local.set $a0 (v128.load (local.get $weights)))
        (local.set $a1 (v128.load offset=16 (local.get $weights)))
        (local.set $a2 (v128.load offset=32 (local.get $weights)))
        (local.set $a3 (v128.load offset=48 (local.get $weights)))
        (local.set $b0 (local.get $a0))
        (local.set $b1 (local.get $a1))
        (local.set $b2 (local.get $a2))
        (local.set $b3 (local.get $a3))
        (local.set $w (i32.add (local.get $weights) (i32.const 64)))
        (loop $nextInput
          (local.set $w0 (v128.load (local.get $w)))
          (local.set $w1 (v128.load offset=16 (local.get $w)))
          (local.set $w2 (v128.load offset=32 (local.get $w)))
          (local.set $w3 (v128.load offset=48 (local.get $w)))
          (local.set $input (v128.load32_splat (local.get $x0)))
          (local.set $a0 (f32x4.add (local.get $a0) (f32x4.mul (local.get $input) (local.get $w0))))
          (local.set $a1 (f32x4.add (local.get $a1) (f32x4.mul (local.get $input) (local.get $w1))))
          (local.set $a2 (f32x4.add (local.get $a2) (f32x4.mul (local.get $input) (local.get $w2))))
          (local.set $a3 (f32x4.add (local.get $a3) (f32x4.mul (local.get $input) (local.get $w3))))
          (local.set $input (v128.load32_splat (local.get $x1)))
          (local.set $b0 (f32x4.add (local.get $b0) (f32x4.mul (local.get $input) (local.get $w0))))
          (local.set $b1 (f32x4.add (local.get $b1) (f32x4.mul (local.get $input) (local.get $w1))))
          (local.set $b2 (f32x4.add (local.get $b2) (f32x4.mul (local.get $input) (local.get $w2))))
          (local.set $b3 (f32x4.add (local.get $b3) (f32x4.mul (local.get $input) (local.get $w3))))
          (local.set $x0 (i32.add (local.get $x0) (i32.const 4)))
          (local.set $x1 (i32.add (local.get $x1) (i32.const 4)))
          (local.set $w (i32.add (local.get $w) (i32.const 64)))
          (br_if $nextInput (i32.lt_u (local.get $w) (local.get $wEnd))))
        (v128.store (local.get $outRow) (local.get $a0))
        (v128.store offset=16 (local.get $outRow) (local.get $a1))
        (v128.store offset=32 (local.get $outRow) (local.get $a2))
        (v128.store offset=48 (local.get $outRow) (local.get $a3))
        (local.set $outRow (i32.add (local.get $outRow) (local.get $outStride)))
        (v128.store (local.get $outRow) (local.get $b0))
        (v128.store offset=16 (local.get $outRow) (local.get $b1))
        (v128.store offset=32 (local.get $outRow) (local.get $b2))
        (v128.store offset=48 (local.get $outRow) (local.get $b3))
        (local.set $outRow (i32.add (local.get $outRow) (local.get $outStride)))
        (local.set $row (i32.add (local.get $row) (i32.const 2)))
        (br_if $nextRows (i32.lt_u (local.get $row) (local.get $count))))
      (local.set $weights (local.get $wEnd))
      (local.set $out (i32.add (local.get $out) (i32.const 64)))
      (local.set $panels (i32.sub (local.get $panels) (i32.const 1)))
      (br_if $nextPanel (local.get $panels))))

  ;; The first layer before its maxout: out[288] = left(word before) + middle(word) + right(word after), and
  ;; x[96] = the word's own vector. `words` holds the address of each row's word (int32), one more before the
  ;; first and after the last. A word is vector[96], left[288], middle[288], right[288].
  (func (export "sumNeighbors") (param $count i32) (param $words i32) (param $out i32) (param $x i32)
    (local $left i32) (local $middle i32) (local $right i32) (local $end i32)
    (loop $nextRow
      (local.set $left (i32.load (i32.sub (local.get $words) (i32.const 4))))
      (local.set $middle (i32.load (local.get $words)))
      (local.set $right (i32.load offset=4 (local.get $words)))
      (local.set $end (i32.add (local.get $x) (i32.const 384)))
      (memory.copy (local.get $x) (local.get $middle) (i32.const 384))
      (local.set $x (local.get $end))
      (local.set $end (i32.add (local.get $out) (i32.const 1152)))
      (loop $next
        (v128.store (local.get $out)
          (f32x4.add
            (f32x4.add (v128.load offset=384 (local.get $left)) (v128.load offset=1536 (local.get $middle)))
            (v128.load offset=2688 (local.get $right))))
        (local.set $left (i32.add (local.get $left) (i32.const 16)))
        (local.set $middle (i32.add (local.get $middle) (i32.const 16)))
        (local.set $right (i32.add (local.get $right) (i32.const 16)))
        (local.set $out (i32.add (local.get $out) (i32.const 16)))
        (br_if $next (i32.lt_u (local.get $out) (local.get $end))))
      (local.set $words (i32.add (local.get $words) (i32.const 4)))
      (local.set $count (i32.sub (local.get $count) (i32.const 1)))
      (br_if $nextRow (local.get $count))))

  ;; out[96] = residual[96] + layer norm of the maximum of the three pieces of pieces[3][96], for `count` rows;
  ;; `scale` holds the norm's scale[96] and shift[96].
  (func (export "maxoutNorm")
    (param $count i32) (param $pieces i32) (param $scale i32) (param $residual i32) (param $residualStride i32)
    (param $out i32) (param $outStride i32)
    (local $at i32) (local $end i32) (local $v v128) (local $sum v128) (local $mean v128) (local $factor v128)
    (loop $nextRow
      (local.set $end (i32.add (local.get $pieces) (i32.const 384)))
      ;; The maximum, which replaces the first piece, and its mean.
      (local.set $sum (v128.const f32x4 0 0 0 0))
      (local.set $at (local.get $pieces))
      (loop $next
        (local.set $v
          (f32x4.max
            (f32x4.max (v128.load (local.get $at)) (v128.load offset=384 (local.get $at)))
            (v128.load offset=768 (local.get $at))))
        (v128.store (local.get $at) (local.get $v))
        (local.set $sum (f32x4.add (local.get $sum) (local.get $v)))
        (local.set $at (i32.add (local.get $at) (i32.const 16)))
        (br_if $next (i32.lt_u (local.get $at) (local.get $end))))
      (local.set $mean (f32x4.splat (f32.div (call $total (local.get $sum)) (f32.const 96))))
      ;; The population variance, and what the deviations are divided by.
      (local.set $sum (v128.const f32x4 0 0 0 0))
      (local.set $at (local.get $pieces))
      (loop $next
        (local.set $v (f32x4.sub (v128.load (local.get $at)) (local.get $mean)))
        (local.set $sum (f32x4.add (local.get $sum) (f32x4.mul (local.get $v) (local.get $v))))
        (local.set $at (i32.add (local.get $at) (i32.const 16)))
        (br_if $next (i32.lt_u (local.get $at) (local.get $end))))
      (local.set $factor (f32x4.splat
        (f32.sqrt (f32.add (f32.div (call $total (local.get $sum)) (f32.const 96)) (f32.const 1e-8)))))
      (local.set $at (i32.const 0))
      (loop $next
        (v128.store (i32.add (local.get $out) (local.get $at))
          (f32x4.add
            (v128.load (i32.add (local.get $residual) (local.get $at)))
            (f32x4.add
              (f32x4.mul
                (f32x4.div
                  (f32x4.sub (v128.load (i32.add (local.get $pieces) (local.get $at))) (local.get $mean))
                  (local.get $factor))
                (v128.load (i32.add (local.get $scale) (local.get $at))))
              (v128.load offset=384 (i32.add (local.get $scale) (local.get $at))))))
        (local.set $at (i32.add (local.get $at) (i32.const 16)))
        (br_if $next (i32.lt_u (local.get $at) (i32.const 384))))
      (local.set $pieces (i32.add (local.get $pieces) (i32.const 1152)))
      (local.set $residual (i32.add (local.get $residual) (local.get $residualStride)))
      (local.set $out (i32.add (local.get $out) (local.get $outStride)))
      (local.set $count (i32.sub (local.get $count) (i32.const 1)))
      (br_if $nextRow (local.get $count))))

  (func $total (param $v v128) (result f32)
    (f32.add
      (f32.add (f32x4.extract_lane 0 (local.get $v)) (f32x4.extract_lane 1 (local.get $v)))
      (f32.add (f32x4.extract_lane 2 (local.get $v)) (f32x4.extract_lane 3 (local.get $v)))))

  ;; The scores of a parse state. hidden[64] = the maximum of the two pieces of bias[2][64] plus, for each of
  ;; `features` features, the [2][64] whose address lies at `addresses` (int32); out = weights · hidden, for
  ;; `panels` panels, an even number.
  (func (export "scoreState")
    (param $addresses i32) (param $features i32) (param $bias i32) (param $hidden i32)
    (param $weights i32) (param $panels i32) (param $out i32)
    (local $at i32) (local $address i32) (local $addressesEnd i32) (local $end i32)
    (local $a0 v128) (local $a1 v128) (local $a2 v128) (local $a3 v128)
    (local $b0 v128) (local $b1 v128) (local $b2 v128) (local $b3 v128) (local $input v128)
    (local.set $addressesEnd (i32.add (local.get $addresses) (i32.shl (local.get $features) (i32.const 2))))
    (local.set $at (i32.const 0))
    (loop $next
      (local.set $a0 (v128.load (i32.add (local.get $bias) (local.get $at))))
      (local.set $b0 (v128.load offset=256 (i32.add (local.get $bias) (local.get $at))))
      (local.set $address (local.get $addresses))
      (loop $nextFeature
        (local.set $end (i32.add (i32.load (local.get $address)) (local.get $at)))
        (local.set $a0 (f32x4.add (local.get $a0) (v128.load (local.get $end))))
        (local.set $b0 (f32x4.add (local.get $b0) (v128.load offset=256 (local.get $end))))
        (local.set $address (i32.add (local.get $address) (i32.const 4)))
        (br_if $nextFeature (i32.lt_u (local.get $address) (local.get $addressesEnd))))
      (v128.store (i32.add (local.get $hidden) (local.get $at)) (f32x4.max (local.get $a0) (local.get $b0)))
      (local.set $at (i32.add (local.get $at) (i32.const 16)))
      (br_if $next (i32.lt_u (local.get $at) (i32.const 256))))
    ;; A panel of 64 inputs is 4160 bytes long; two panels side by side.
    (local.set $end (i32.add (local.get $hidden) (i32.const 256)))
    (loop $nextPanels
      (local.set $a0 (v128.load (local.get $weights)))
      (local.set $a1 (v128.load offset=16 (local.get $weights)))
      (local.set $a2 (v128.load offset=32 (local.get $weights)))
      (local.set $a3 (v128.load offset=48 (local.get $weights)))
      (local.set $b0 (v128.load offset=4160 (local.get $weights)))
      (local.set $b1 (v128.load offset=4176 (local.get $weights)))
      (local.set $b2 (v128.load offset=4192 (local.get $weights)))
      (local.set $b3 (v128.load offset=4208 (local.get $weights)))
      (local.set $at (local.get $hidden))
      (loop $nextInput
        (local.set $weights (i32.add (local.get $weights) (i32.const 64)))
        (local.set $input (v128.load32_splat (local.get $at)))
        (local.set $a0
          (f32x4.add (local.get $a0) (f32x4.mul (local.get $input) (v128.load (local.get $weights)))))
        (local.set $a1
          (f32x4.add (local.get $a1) (f32x4.mul (local.get $input) (v128.load offset=16 (local.get $weights)))))
        (local.set $a2
          (f32x4.add (local.get $a2) (f32x4.mul (local.get $input) (v128.load offset=32 (local.get $weights)))))
        (local.set $a3
          (f32x4.add (local.get $a3) (f32x4.mul (local.get $input) (v128.load offset=48 (local.get $weights)))))
        (local.set $b0
          (f32x4.add (local.get $b0) (f32x4.mul (local.get $input) (v128.load offset=4160 (local.get $weights)))))
        (local.set $b1
          (f32x4.add (local.get $b1) (f32x4.mul (local.get $input) (v128.load offset=4176 (local.get $weights)))))
        (local.set $b2
          (f32x4.add (local.get $b2) (f32x4.mul (local.get $input) (v128.load offset=4192 (local.get $weights)))))
        (local.set $b3
          (f32x4.add (local.get $b3) (f32x4.mul (local.get $input) (v128.load offset=4208 (local.get $weights)))))
        (local.set $at (i32.add (local.get $at) (i32.const 4)))
        (br_if $nextInput (i32.lt_u (local.get $at) (local.get $end))))
      (v128.store (local.get $out) (local.get $a0))
      (v128.store offset=16 (local.get $out) (local.get $a1))
      (v128.store offset=32 (local.get $out) (local.get $a2))
      (v128.store offset=48 (local.get $out) (local.get $a3))
      (v128.store offset=64 (local.get $out) (local.get $b0))
      (v128.store offset=80 (local.get $out) (local.get $b1))
      (v128.store offset=96 (local.get $out) (local.get $b2))
      (v128.store offset=112 (local.get $out) (local.get $b3))
      (local.set $out (i32.add (local.get $out) (i32.const 128)))
      ;; From the last input of the first panel past the second panel.
      (local.set $weights (i32.add (local.get $weights) (i32.const 4224)))
      (local.set $panels (i32.sub (local.get $panels) (i32.const 2)))
      (br_if $nextPanels (i32.gt_s (local.get $panels) (i32.const 0))))))
