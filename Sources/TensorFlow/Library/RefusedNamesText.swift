// Names of TensorFlow that this engine does not have (`tf` to `tf.io`); `Refusals` says how they are written.

extension Refusals {
  static let names = """
    tf [1.15]
      ConditionalAccumulator ConditionalAccumulatorBase ConfigProto Event FIFOQueue
      FixedLenFeature FixedLenSequenceFeature FixedLengthRecordReader GPUOptions GraphOptions
      HistogramProto IdentityReader LMDBReader LogMessage MetaGraphDef NameAttrList
      OptimizerOptions PaddingFIFOQueue PriorityQueue QUANTIZED_DTYPES QueueBase
      RandomShuffleQueue ReaderBase RunMetadata RunOptions SessionLog SparseConditionalAccumulator
      SparseFeature Summary SummaryMetadata TFRecordReader TensorInfo TextLineReader VarLenFeature
      WholeFileReader add_check_numerics_ops assert_near assert_rank_in assert_same_float_dtype
      assert_variables_initialized batch_scatter_update batch_to_space colocate_with container
      control_flow_v2_enabled convert_to_tensor_or_indexed_slices
      convert_to_tensor_or_sparse_tensor count_up_to create_partitioned_variables decode_base64
      decode_compressed decode_csv decode_json_example delete_session_tensor dequantize
      deserialize_many_sparse encode_base64 fake_quant_with_min_max_args
      fake_quant_with_min_max_args_gradient fake_quant_with_min_max_vars
      fake_quant_with_min_max_vars_gradient fake_quant_with_min_max_vars_per_channel
      fake_quant_with_min_max_vars_per_channel_gradient fft fft2d fft3d fixed_size_partitioner
      get_session_handle get_session_tensor guarantee_const ifft ifft2d ifft3d
      load_file_system_library matching_files min_max_variable_partitioner op_scope
      orthogonal_initializer parse_example parse_single_example parse_single_sequence_example
      parse_tensor quantize quantize_v2 quantized_concat random_gamma random_poisson read_file
      scatter_add scatter_div scatter_max scatter_min scatter_mul scatter_nd_add scatter_nd_sub
      scatter_nd_update scatter_sub scatter_update serialize_many_sparse serialize_sparse
      serialize_tensor space_to_batch sparse_matmul sparse_maximum sparse_merge sparse_minimum
      sparse_placeholder sparse_reduce_max_sparse sparse_reduce_sum_sparse sparse_reset_shape
      sparse_segment_mean sparse_segment_sqrt_n sparse_segment_sum sparse_split sparse_to_dense
      string_to_hash_bucket string_to_hash_bucket_strong variable_axis_size_partitioner
      vectorized_map wrap_function write_file
    tf [1.15 2.0 2.21]
      CriticalSection DeviceSpec IndexedSlicesSpec OptionalSpec RegisterGradient TensorArraySpec
      TypeSpec edit_distance extract_volume_patches fingerprint load_library load_op_library
      make_ndarray make_tensor_proto matrix_square_root nondifferentiable_batch_function
      parallel_stack qint16 qint32 qint8 quint16 quint8 register_tensor_conversion_function
      timestamp variable_creator_scope
    tf [2.0 2.21]
      space_to_batch_nd
    tf [2.21]
      NoneTensorSpec approx_top_k check_pinned conv conv2d_backprop_filter_v2
      conv2d_backprop_input_v2 eig eigvals fftnd ifftnd irfftnd ragged_fill_empty_rows
      ragged_fill_empty_rows_grad random_index_shuffle rfftnd type_spec_from_value
    tf.audio [1.15 2.0 2.21]
      decode_wav encode_wav
    tf.autodiff [2.21]
      ForwardAccumulator
    tf.autograph.experimental [1.15 2.0 2.21]
      Feature
    tf.compat [1.15 2.0 2.21]
      forward_compatibility_horizon forward_compatible
    tf.config [1.15]
      experimental_run_functions_eagerly
    tf.config [1.15 2.0]
      experimental_list_devices
    tf.config [1.15 2.0 2.21]
      experimental_connect_to_cluster experimental_connect_to_host get_soft_device_placement
    tf.config [2.21]
      LogicalDevice LogicalDeviceConfiguration PhysicalDevice experimental_functions_run_eagerly
      get_logical_device_configuration set_logical_device_configuration
    tf.config.experimental [1.15 2.0 2.21]
      VirtualDeviceConfiguration get_device_policy get_memory_growth get_synchronous_execution
      get_virtual_device_configuration set_device_policy set_synchronous_execution
      set_virtual_device_configuration
    tf.config.experimental [2.21]
      ClusterDeviceFilters disable_mlir_bridge enable_mlir_bridge get_device_details
      get_memory_info get_memory_usage reset_memory_stats tensor_float_32_execution_enabled
    tf.config.optimizer [1.15 2.0 2.21]
      get_experimental_options get_jit
    tf.config.threading [1.15 2.0 2.21]
      get_inter_op_parallelism_threads get_intra_op_parallelism_threads
    tf.data [1.15]
      get_output_classes get_output_shapes get_output_types
    tf.data [1.15 2.0 2.21]
      FixedLengthRecordDataset Options TFRecordDataset TextLineDataset
    tf.data [2.21]
      IteratorSpec NumpyIterator ThreadingOptions
    tf.data.experimental [1.15]
      OptionalStructure RaggedTensorStructure SparseTensorStructure Structure TensorArrayStructure
      TensorStructure map_and_batch_with_legacy_function
    tf.data.experimental [1.15 2.0]
      CheckpointInputPipelineHook MapVectorizationOptions StatsAggregator StatsOptions
      bytes_produced_stats latency_stats
    tf.data.experimental [1.15 2.0 2.21]
      Counter CsvDataset DistributeOptions OptimizationOptions Optional RandomDataset Reducer
      SqlDataset TFRecordWriter ThreadingOptions bucket_by_sequence_length choose_from_datasets
      copy_to_device dense_to_sparse_batch enumerate_dataset from_variant get_next_as_optional
      get_single_element get_structure group_by_reducer group_by_window ignore_errors
      make_batched_features_dataset make_csv_dataset make_saveable_from_iterator map_and_batch
      parallel_interleave parse_example_dataset prefetch_to_device rejection_resample
      sample_from_datasets scan shuffle_and_repeat take_while to_variant unbatch unique
    tf.data.experimental [2.21]
      AutoShardPolicy AutotuneAlgorithm AutotuneOptions DatasetInitializer ExternalStatePolicy
      SHARD_HINT ServiceOptions assert_cardinality at dense_to_ragged_batch distributed_save
      enable_debug_mode from_list get_model_proto index_table_from_dataset load pad_to_cardinality
      save snapshot table_from_dataset
    tf.data.experimental.service [2.21]
      CrossTrainerCache DispatchServer DispatcherConfig ShardingPolicy WorkerConfig WorkerServer
      distribute from_dataset_id register_dataset
    tf.debugging [1.15]
      assert_near assert_rank_in
    tf.debugging [1.15 2.0 2.21]
      assert_same_float_dtype get_log_device_placement
    tf.debugging [2.21]
      is_traceback_filtering_enabled
    tf.debugging.experimental [2.21]
      disable_dump_debug_info enable_dump_debug_info
    tf.distribute [1.15]
      get_loss_reduction
    tf.distribute [1.15 2.0 2.21]
      CrossDeviceOps HierarchicalCopyAllReduce InputContext InputReplicationMode MirroredStrategy
      NcclAllReduce OneDeviceStrategy ReduceOp ReductionToOneDevice ReplicaContext Server Strategy
      StrategyExtended experimental_set_strategy get_replica_context get_strategy has_strategy
      in_cross_replica_context
    tf.distribute [2.21]
      DistributedDataset DistributedIterator DistributedValues InputOptions
      MultiWorkerMirroredStrategy ParameterServerStrategy RunOptions TPUStrategy
    tf.distribute.cluster_resolver [1.15 2.0 2.21]
      ClusterResolver GCEClusterResolver KubernetesClusterResolver SimpleClusterResolver
      SlurmClusterResolver TFConfigClusterResolver TPUClusterResolver UnionResolver
    tf.distribute.cluster_resolver [2.21]
      KubernetesExecutableLocation
    tf.distribute.coordinator [2.21]
      ClusterCoordinator PerWorkerValue RemoteValue experimental_get_current_worker_index
    tf.distribute.experimental [1.15 2.0 2.21]
      CentralStorageStrategy CollectiveCommunication MultiWorkerMirroredStrategy
      ParameterServerStrategy TPUStrategy
    tf.distribute.experimental [2.21]
      CollectiveHints CommunicationImplementation CommunicationOptions PreemptionCheckpointHandler
      PreemptionWatcher TerminationConfig ValueContext
    tf.distribute.experimental.coordinator [2.21]
      ClusterCoordinator PerWorkerValues RemoteValue
    tf.distribute.experimental.partitioners [2.21]
      FixedShardsPartitioner MaxSizePartitioner MinSizePartitioner Partitioner
    tf.distribute.experimental.rpc [2.21]
      Client Server
    tf.distributions [1.15]
      Bernoulli Beta Categorical Dirichlet DirichletMultinomial Distribution Exponential
      FULLY_REPARAMETERIZED Gamma Laplace Multinomial NOT_REPARAMETERIZED Normal RegisterKL
      ReparameterizationType StudentT Uniform kl_divergence
    tf.dtypes [1.15 2.0 2.21]
      QUANTIZED_DTYPES qint16 qint32 qint8 quint16 quint8
    tf.dtypes.experimental [2.21]
      float4_e2m1fn float8_e4m3b11fnuz float8_e4m3fn float8_e4m3fnuz float8_e5m2 float8_e5m2fnuz
      int2 int4 uint2 uint4
    tf.errors [1.15]
      raise_exception_on_not_ok_status
    tf.experimental [1.15]
      output_all_intermediates
    tf.experimental [1.15 2.0 2.21]
      function_executor_type
    tf.experimental [2.21]
      BatchableExtensionType DynamicRaggedShape ExtensionType ExtensionTypeBatchEncoder
      ExtensionTypeSpec Optional RowPartition StructuredTensor async_clear_error async_scope
      dispatch_for_api dispatch_for_binary_elementwise_apis
      dispatch_for_binary_elementwise_assert_apis dispatch_for_unary_elementwise_apis
      enable_strict_mode float4_e2m1fn float8_e4m3b11fnuz float8_e4m3fn float8_e4m3fnuz
      float8_e5m2 float8_e5m2fnuz int2 int4 register_filesystem_plugin uint2 uint4
      unregister_dispatch_for
    tf.experimental.dlpack [2.21]
      from_dlpack to_dlpack
    tf.experimental.extension_type [2.21]
      as_dict
    tf.experimental.tensorrt [2.21]
      ConversionParams Converter
    tf.gfile [1.15]
      Copy DeleteRecursively Exists FastGFile GFile Glob IsDirectory ListDirectory MakeDirs MkDir
      Open Remove Rename Stat Walk
    tf.image [1.15 2.0 2.21]
      adjust_jpeg_quality combined_non_max_suppression crop_and_resize decode_and_crop_jpeg
      decode_bmp decode_gif decode_image decode_jpeg decode_png draw_bounding_boxes encode_jpeg
      encode_png extract_glimpse extract_jpeg_shape is_jpeg non_max_suppression
      non_max_suppression_overlaps non_max_suppression_padded non_max_suppression_with_scores
      random_jpeg_quality sample_distorted_bounding_box ssim ssim_multiscale
    tf.image [2.21]
      decode_jxl decode_webp generate_bounding_box_proposals stateless_random_brightness
      stateless_random_contrast stateless_random_crop stateless_random_flip_left_right
      stateless_random_flip_up_down stateless_random_hue stateless_random_jpeg_quality
      stateless_random_saturation stateless_sample_distorted_bounding_box
    tf.io [1.15]
      PaddingFIFOQueue PriorityQueue QueueBase RandomShuffleQueue TFRecordCompressionType
      tf_record_iterator
    tf.io [1.15 2.0 2.21]
      FixedLenFeature FixedLenSequenceFeature SparseFeature TFRecordOptions TFRecordWriter
      VarLenFeature decode_and_crop_jpeg decode_base64 decode_bmp decode_compressed decode_csv
      decode_gif decode_image decode_jpeg decode_json_example decode_png decode_proto
      deserialize_many_sparse encode_base64 encode_jpeg encode_proto extract_jpeg_shape is_jpeg
      match_filenames_once matching_files parse_example parse_sequence_example
      parse_single_example parse_single_sequence_example parse_tensor read_file
      serialize_many_sparse serialize_sparse serialize_tensor write_file write_graph
    tf.io [2.21]
      RaggedFeature decode_jxl decode_webp encode_png
    tf.io.gfile [1.15 2.0 2.21]
      GFile copy exists glob isdir listdir makedirs mkdir remove rename rmtree stat walk
    tf.io.gfile [2.21]
      get_registered_schemes join
    """
}
