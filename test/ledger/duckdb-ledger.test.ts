/** The contract, kept by the embedded ledger. */
import { openLedger } from "../../src/ledger/index.js";
import { contract } from "./contract.js";
import { scratch } from "./scratch.js";

const path = scratch();
let n = 0;
contract("the embedded ledger", () => openLedger(path(`contract-${n++}.ledger`)));
