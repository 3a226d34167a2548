// Names of TensorFlow that this engine does not have (from `tf.l` on); `Refusals` says how they are written.

extension Refusals {
  static let namesOfLaterModules = """
    tf.layers [1.15]
      AveragePooling1D AveragePooling2D AveragePooling3D BatchNormalization Conv1D Conv2D
      Conv2DTranspose Conv3D Conv3DTranspose Dense Dropout Flatten InputSpec Layer MaxPooling1D
      MaxPooling2D MaxPooling3D SeparableConv1D SeparableConv2D average_pooling1d
      average_pooling2d average_pooling3d batch_normalization conv1d conv2d conv2d_transpose
      conv3d conv3d_transpose max_pooling1d max_pooling2d max_pooling3d separable_conv1d
      separable_conv2d
    tf.layers.experimental [1.15]
      keras_style_scope set_keras_style
    tf.linalg [1.15 2.0 2.21]
      LinearOperator LinearOperatorAdjoint LinearOperatorBlockDiag LinearOperatorCirculant
      LinearOperatorCirculant2D LinearOperatorCirculant3D LinearOperatorComposition
      LinearOperatorDiag LinearOperatorFullMatrix LinearOperatorHouseholder LinearOperatorIdentity
      LinearOperatorInversion LinearOperatorKronecker LinearOperatorLowRankUpdate
      LinearOperatorLowerTriangular LinearOperatorScaledIdentity LinearOperatorToeplitz
      LinearOperatorZeros expm logm lu sqrtm tridiagonal_matmul tridiagonal_solve
    tf.linalg [1.15 2.21]
      matrix_rank
    tf.linalg [2.21]
      LinearOperatorBlockLowerTriangular LinearOperatorPermutation LinearOperatorTridiag
      banded_triangular_solve eig eigh_tridiagonal eigvals lu_matrix_inverse lu_reconstruct
      lu_solve
    tf.linalg.experimental [2.21]
      conjugate_gradient
    tf.logging [1.15]
      TaskLevelStatusMessage fatal flush log log_every_n log_first_n log_if vlog
    tf.lookup [1.15 2.0 2.21]
      KeyValueTensorInitializer StaticHashTable StaticVocabularyTable TextFileIndex
      TextFileInitializer
    tf.lookup.experimental [1.15 2.0 2.21]
      DenseHashTable
    tf.lookup.experimental [2.21]
      MutableHashTable
    tf.math [2.21]
      approx_max_k approx_min_k sobol_sample
    tf.math.special [2.21]
      bessel_j0 bessel_j1 bessel_k0 bessel_k0e bessel_k1 bessel_k1e bessel_y0 bessel_y1 dawsn
      expint fresnel_cos fresnel_sin spence
    tf.nn [1.15]
      avg_pool_v2 bidirectional_dynamic_rnn compute_average_loss conv2d_backprop_filter
      conv2d_backprop_input conv3d_backprop_filter conv3d_backprop_filter_v2
      ctc_beam_search_decoder_v2 ctc_loss_v2 depthwise_conv2d_native
      depthwise_conv2d_native_backprop_filter depthwise_conv2d_native_backprop_input dynamic_rnn
      fused_batch_norm log_uniform_candidate_sampler max_pool_v2 quantized_avg_pool
      quantized_conv2d quantized_max_pool quantized_relu_x raw_rnn scale_regularization_loss
      space_to_batch static_bidirectional_rnn static_rnn static_state_saving_rnn
      uniform_candidate_sampler
    tf.nn [1.15 2.0 2.21]
      all_candidate_sampler atrous_conv2d_transpose avg_pool3d collapse_repeated
      compute_accidental_hits conv3d conv3d_transpose conv_transpose ctc_beam_search_decoder
      ctc_greedy_decoder ctc_loss ctc_unique_labels depthwise_conv2d_backprop_filter
      depthwise_conv2d_backprop_input dilation2d erosion2d fixed_unigram_candidate_sampler
      fractional_avg_pool fractional_max_pool learned_unigram_candidate_sampler
      local_response_normalization lrn max_pool3d max_pool_with_argmax nce_loss pool
      safe_embedding_lookup_sparse sampled_softmax_loss with_space_to_batch
    tf.nn [2.0 2.21]
      RNNCellDeviceWrapper RNNCellDropoutWrapper RNNCellResidualWrapper
    tf.nn [2.21]
      approx_max_k approx_min_k isotonic_regression
    tf.nn.experimental [2.21]
      general_dropout stateless_dropout
    tf.nn.rnn_cell [1.15]
      BasicLSTMCell BasicRNNCell DeviceWrapper DropoutWrapper GRUCell LSTMCell LSTMStateTuple
      MultiRNNCell RNNCell ResidualWrapper
    tf.profiler [1.15]
      AdviceProto GraphNodeProto MultiGraphNodeProto OpLogProto ProfileOptionBuilder Profiler
      advise profile write_op_log
    tf.profiler.experimental [2.21]
      Profile ProfilerOptions Trace start stop
    tf.profiler.experimental.client [2.21]
      monitor trace
    tf.profiler.experimental.server [2.21]
      start
    tf.quantization [1.15 2.0 2.21]
      dequantize fake_quant_with_min_max_args fake_quant_with_min_max_args_gradient
      fake_quant_with_min_max_vars fake_quant_with_min_max_vars_gradient
      fake_quant_with_min_max_vars_per_channel fake_quant_with_min_max_vars_per_channel_gradient
      quantize quantize_and_dequantize quantized_concat
    tf.quantization [2.21]
      quantize_and_dequantize_v2
    tf.quantization.experimental [2.21]
      QuantizationComponentSpec QuantizationMethod QuantizationOptions
      TfRecordRepresentativeDatasetSaver UnitWiseQuantizationSpec quantize_saved_model
    tf.queue [1.15 2.0 2.21]
      FIFOQueue PaddingFIFOQueue PriorityQueue QueueBase RandomShuffleQueue
    tf.ragged [1.15]
      RaggedTensorValue constant_value placeholder
    tf.ragged [1.15 2.0 2.21]
      row_splits_to_segment_ids segment_ids_to_row_splits stack_dynamic_partitions
    tf.ragged [2.21]
      cross cross_hashed
    tf.random [1.15]
      stateless_multinomial
    tf.random [1.15 2.0 2.21]
      all_candidate_sampler fixed_unigram_candidate_sampler gamma
      learned_unigram_candidate_sampler log_uniform_candidate_sampler poisson
      uniform_candidate_sampler
    tf.random [2.21]
      Algorithm stateless_binomial stateless_gamma stateless_parameterized_truncated_normal
      stateless_poisson
    tf.random.experimental [1.15 2.0]
      create_rng_state
    tf.random.experimental [2.21]
      Algorithm index_shuffle stateless_shuffle
    tf.saved_model [1.15]
      Builder LEGACY_INIT_OP_KEY MAIN_OP_KEY build_signature_def build_tensor_info
      classification_signature_def get_tensor_from_tensor_info is_valid_signature load_v2
      main_op_with_restore maybe_saved_model_directory predict_signature_def
      regression_signature_def simple_save
    tf.saved_model [1.15 2.0 2.21]
      ASSETS_DIRECTORY ASSETS_KEY CLASSIFY_INPUTS CLASSIFY_METHOD_NAME CLASSIFY_OUTPUT_CLASSES
      CLASSIFY_OUTPUT_SCORES DEFAULT_SERVING_SIGNATURE_DEF_KEY GPU PREDICT_INPUTS
      PREDICT_METHOD_NAME PREDICT_OUTPUTS REGRESS_INPUTS REGRESS_METHOD_NAME REGRESS_OUTPUTS
      SAVED_MODEL_FILENAME_PB SAVED_MODEL_FILENAME_PBTXT SAVED_MODEL_SCHEMA_VERSION SERVING TPU
      TRAINING VARIABLES_DIRECTORY VARIABLES_FILENAME contains_saved_model load save
    tf.saved_model [2.0 2.21]
      Asset SaveOptions
    tf.saved_model [2.21]
      DEBUG_DIRECTORY DEBUG_INFO_FILENAME_PB LoadOptions
    tf.saved_model.builder [1.15]
      SavedModelBuilder
    tf.saved_model.constants [1.15]
      ASSETS_DIRECTORY ASSETS_KEY LEGACY_INIT_OP_KEY MAIN_OP_KEY SAVED_MODEL_FILENAME_PB
      SAVED_MODEL_FILENAME_PBTXT SAVED_MODEL_SCHEMA_VERSION VARIABLES_DIRECTORY VARIABLES_FILENAME
    tf.saved_model.experimental [1.15]
      save
    tf.saved_model.experimental [2.21]
      Fingerprint TrackableResource VariablePolicy read_fingerprint
    tf.saved_model.loader [1.15]
      load maybe_saved_model_directory
    tf.saved_model.main_op [1.15]
      main_op main_op_with_restore
    tf.saved_model.signature_constants [1.15]
      CLASSIFY_INPUTS CLASSIFY_METHOD_NAME CLASSIFY_OUTPUT_CLASSES CLASSIFY_OUTPUT_SCORES
      DEFAULT_SERVING_SIGNATURE_DEF_KEY PREDICT_INPUTS PREDICT_METHOD_NAME PREDICT_OUTPUTS
      REGRESS_INPUTS REGRESS_METHOD_NAME REGRESS_OUTPUTS
    tf.saved_model.signature_def_utils [1.15]
      build_signature_def classification_signature_def is_valid_signature predict_signature_def
      regression_signature_def
    tf.saved_model.tag_constants [1.15]
      GPU SERVING TPU TRAINING
    tf.saved_model.utils [1.15]
      build_tensor_info get_tensor_from_tensor_info
    tf.signal [1.15 2.0 2.21]
      dct fft fft2d fft3d idct ifft ifft2d ifft3d inverse_stft inverse_stft_window_fn irfft
      irfft2d irfft3d linear_to_mel_weight_matrix mfccs_from_log_mel_spectrograms rfft rfft2d
      rfft3d stft
    tf.signal [2.21]
      fftnd ifftnd inverse_mdct irfftnd kaiser_bessel_derived_window kaiser_window mdct rfftnd
      vorbis_window
    tf.sparse [1.15]
      SparseConditionalAccumulator merge placeholder reduce_max_sparse reduce_sum_sparse
    tf.sparse [1.15 2.0 2.21]
      cross cross_hashed maximum minimum reset_shape segment_mean segment_sqrt_n segment_sum split
    tf.sparse [2.21]
      bincount sampled_addmm
    tf.spectral [1.15]
      dct fft fft2d fft3d idct ifft ifft2d ifft3d irfft irfft2d irfft3d rfft rfft2d rfft3d
    tf.strings [1.15]
      to_hash_bucket
    tf.strings [1.15 2.0 2.21]
      ngrams to_hash_bucket_strong unicode_decode_with_offsets unicode_script
      unicode_split_with_offsets unicode_transcode unsorted_segment_join
    tf.summary [1.15]
      Event FileWriter FileWriterCache SessionLog Summary SummaryDescription TaggedRunMetadata
      all_v2_summary_ops get_summary_description initialize merge merge_all tensor_summary
    tf.summary [1.15 2.21]
      audio histogram image scalar text
    tf.summary [2.21]
      SummaryWriter create_file_writer create_noop_writer flush graph record_if
      should_record_summaries trace_export trace_off trace_on write
    tf.summary.experimental [2.21]
      get_step set_step summary_scope write_raw_pb
    tf.sysconfig [1.15 2.0 2.21]
      get_compile_flags get_include get_lib get_link_flags
    tf.sysconfig [2.21]
      CXX_VERSION get_build_info
    tf.test [1.15]
      StubOutForTesting compute_gradient_error get_temp_dir test_src_dir_path
    tf.test [1.15 2.0 2.21]
      Benchmark TestCase assert_equal_graph_def benchmark_config compute_gradient
      create_local_cluster is_built_with_gpu_support main
    tf.test [2.21]
      disable_with_predicate is_cpu_target_available with_eager_op_as_function
    tf.test.experimental [2.21]
      sync_devices
    tf.train [1.15]
      AdadeltaOptimizer AdagradDAOptimizer CheckpointSaverHook CheckpointSaverListener
      ChiefSessionCreator FeedFnHook FinalOpsHook FtrlOptimizer GlobalStepWaiterHook
      LoggingTensorHook LooperThread MonitoredSession MonitoredTrainingSession
      NanLossDuringTrainingError NanTensorHook NewCheckpointReader ProfilerHook
      ProximalAdagradOptimizer ProximalGradientDescentOptimizer QueueRunner Saver SaverDef
      Scaffold SecondOrStepTimer Server SessionCreator SessionManager SessionRunArgs
      SessionRunContext SessionRunHook SessionRunValues SingularMonitoredSession StepCounterHook
      StopAtStepHook SummarySaverHook Supervisor SyncReplicasOptimizer VocabInfo
      WorkerSessionCreator add_queue_runner assert_global_step basic_train_loop batch batch_join
      checkpoint_exists cosine_decay cosine_decay_restarts do_quantize_training_on_graphdef
      export_meta_graph generate_checkpoint_state_proto get_checkpoint_mtimes import_meta_graph
      init_from_checkpoint input_producer limit_epochs linear_cosine_decay match_filenames_once
      maybe_batch maybe_batch_join maybe_shuffle_batch maybe_shuffle_batch_join
      noisy_linear_cosine_decay range_input_producer remove_checkpoint replica_device_setter
      sdca_fprint sdca_optimizer sdca_shrink_l1 shuffle_batch shuffle_batch_join
      slice_input_producer start_queue_runners string_input_producer summary_iterator
      update_checkpoint_state warm_start write_graph
    tf.train [1.15 2.0 2.21]
      BytesList Checkpoint CheckpointManager ClusterDef ClusterSpec Coordinator Example
      ExponentialMovingAverage Feature FeatureList FeatureLists Features FloatList Int64List
      JobDef SequenceExample ServerDef checkpoints_iterator get_checkpoint_state latest_checkpoint
      list_variables load_checkpoint load_variable
    tf.train [2.21]
      CheckpointOptions CheckpointView TrackableView
    tf.train.experimental [1.15]
      MixedPrecisionLossScaleOptimizer
    tf.train.experimental [1.15 2.0]
      DynamicLossScale FixedLossScale LossScale disable_mixed_precision_graph_rewrite
      enable_mixed_precision_graph_rewrite
    tf.train.experimental [1.15 2.0 2.21]
      PythonState
    tf.train.experimental [2.21]
      MaxShardSizePolicy ShardByTaskPolicy ShardableTensor ShardingCallback
    tf.train.queue_runner [1.15]
      QueueRunner add_queue_runner start_queue_runners
    tf.types.experimental [2.21]
      AtomicFunction Callable ConcreteFunction FunctionType GenericFunction PolymorphicFunction
      SupportsTracingProtocol TensorLike TraceType
    tf.types.experimental.distributed [2.21]
      Mirrored PerReplica
    tf.xla.experimental [1.15 2.0 2.21]
      compile jit_scope
    """
}
